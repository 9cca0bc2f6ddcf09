package guatu.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Bad input ends in a refusal with a name and a finding, never in a crash.
class BadInputTest {

    private final PlanCompiler compiler = PlanFixture.COMPILER;

    private <R extends Refusal> void refuses(Class<R> type, String rule, byte[] bytes, String name) {
        assertThatExceptionOfType(type)
                .isThrownBy(() -> compiler.compile(compiler.read(bytes, name)))
                .satisfies(refusal -> {
                    assertThat(refusal.findings()).isNotEmpty();
                    assertThat(refusal.findings().getFirst().ruleId()).isEqualTo(rule);
                    assertThat(refusal.findings().getFirst().blocks()).isTrue();
                });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesTenMegabytes() {
        refuses(PlanTextTooLarge.class, "PC-01", new byte[10_000_001], "plan.txt");
        refuses(PlanTextTooLarge.class, "PC-02", utf8("一、目标。\n".repeat(500_000)), "plan.txt");
    }

    @Test
    void refusesTextOverTheLimitOfCharacters() {
        refuses(PlanTextTooLarge.class, "PC-02", utf8("一、总体要求\n" + "到2025年完成。".repeat(30_000)), "plan.txt");
    }

    @Test
    void refusesAnEmptyFile() {
        refuses(PlanTextEmpty.class, "PC-03", new byte[0], "plan.txt");
        refuses(PlanTextEmpty.class, "PC-03", utf8(" \n\u3000\n"), "plan.txt");
        refuses(PlanTextEmpty.class, "PC-03", utf8("<html><body><script>1</script></body></html>"), "plan.html");
    }

    @Test
    void refusesATextWithoutHeadings() {
        refuses(PlanWithoutHeadings.class, "PC-06", utf8("到2025年，产值达到100亿元。今天天气很好。"), "plan.txt");
    }

    @Test
    void refusesALoneSurrogate() {
        byte[] half = {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8("一、总体要求\n到2025年，规上工业企业达到800户"));
        bytes.writeBytes(half);
        bytes.writeBytes(utf8("左右。\n"));
        refuses(PlanTextUnreadable.class, "PC-04", bytes.toByteArray(), "plan.txt");
        assertThatExceptionOfType(PlanTextUnreadable.class)
                .isThrownBy(() -> PlanFixture.compiled("一、目标\n到2025年\ud800达到3%。"));
        byte[] utf16 = "\ufeff一、目标\ud800".getBytes(StandardCharsets.UTF_16LE);
        utf16[utf16.length - 1] = (byte) 0xd8;
        utf16[utf16.length - 2] = 0;
        refuses(PlanTextUnreadable.class, "PC-04", utf16, "plan.txt");
    }

    @Test
    void refusesANameOfFiveThousandCharacters() {
        refuses(PlanTextTooLarge.class, "PC-05", utf8("一、目标\n" + "甲".repeat(5_000) + "企业达到3户。"), "plan.txt");
        refuses(PlanTextTooLarge.class, "PC-05", utf8("一、" + "甲".repeat(5_000)), "plan.txt");
        refuses(PlanTextTooLarge.class, "PC-07", utf8("一、目标"), "甲".repeat(5_000) + ".txt");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        refuses(PlanTextTooLarge.class, "PC-08", bytes.toByteArray(), "plan.docx");
    }

    @Test
    void refusesBrokenContainers() {
        refuses(PlanTextUnreadable.class, "PC-04", utf8("PK\u0003\u0004 and no more"), "plan.docx");
        refuses(PlanTextUnreadable.class, "PC-04", utf8("%PDF-1.7 and no more"), "plan.pdf");
        refuses(PlanTextUnreadable.class, "PC-04", utf8("一、目标"), "plan.docx");
        refuses(PlanTextUnreadable.class, "PC-04", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11}, "plan.doc");
        assertThatExceptionOfType(PlanTextUnreadable.class)
                .isThrownBy(() -> compiler.read(Path.of("no-such-plan.txt")));
    }

    @Test
    void survivesNoise() {
        var random = new Random(11);
        String letters = "一二三四五六七八九十、()（）1234567890.%到年末底达超亿万元户个项以上左右分别其中较比“”《》。，；：级大强翻番每力争";
        for (int i = 0; i < 150; i++) {
            var text = new StringBuilder("一、目标\n");
            random.ints(200, 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            assertThat(PlanFixture.compiled(text.toString()).clauses()).isNotEmpty();
        }
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[300];
            random.nextBytes(bytes);
            try {
                compiler.compile(compiler.read(bytes, "noise.txt"));
            } catch (Refusal refusal) {
                assertThat(refusal.findings()).isNotEmpty();
            }
        }
    }

    @Test
    void takesOnTheLargestTextInBearableTime() {
        var lines = new ArrayList<String>();
        for (int i = 0; lines.stream().mapToInt(String::length).sum() < 190_000; i++) {
            lines.add("(%s)推进第%d项工作。到2027年，第%d类企业达到%d户左右，产值达到%d亿元以上。"
                    .formatted("一二三四五六七八九".charAt(i % 9), i, i, i + 7, i + 9));
        }
        Collections.shuffle(lines, new Random(1));
        lines.addFirst("一、主要任务");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(150),
                () -> assertThat(compiler.compile(new PlanText("large.txt", lines, List.of()))
                                .targets())
                        .hasSizeGreaterThan(2_000));
    }
}
