package guatu.app;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Guatu;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input at the command line: a message that says what was met, what was expected and what to do, an exit code that
/// scripts see, no trace of the program's insides, and nothing written.
class CommandLineTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    @AfterEach
    void hush() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aFileThatIsNoPlanIsRefusedAndNothingIsWritten() throws IOException {
        refuses("empty.txt", new byte[0], "PC-");
        refuses("blank.txt", utf8(" \n\n "), "PC-");
        refuses("no-headings.txt", utf8("全省工业要在高质量发展上走在前列，到2025年产值达到3000亿元。\n"), "PC-");
        refuses("half.txt", new byte[] {(byte) 0xE4, (byte) 0xB8, '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, "PC-");
        refuses("large.txt", "一、目标\n".repeat(1_600_000).getBytes(StandardCharsets.UTF_8), "PC-");
        refuses("long.txt", utf8("一、目标\n" + "甲".repeat(5_000) + "企业达到3户。"), "PC-");
        refuses("bomb.docx", bomb(), "PC-");
        refuses("no.docx", utf8("一、目标"), "PC-");
        refuses("no.pdf", utf8("%PDF-1.7 and no more"), "PC-");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(Terminal.run(
                        Guatu.class,
                        "plan",
                        "compile",
                        folder.resolve("none.txt").toString()))
                .isEqualTo(2);
        assertThat(said()).contains("none.txt").doesNotContain("\tat ");
        assertThat(Terminal.run(Guatu.class, "plan", "compile", folder.toString()))
                .isEqualTo(2);
        assertThat(said()).doesNotContain("\tat ");
    }

    @Test
    void wordsThatNoCommandKnowsAreRefusedWithTheUsage() {
        for (var arguments : List.of(
                List.of("upp"),
                List.of("plan", "compil"),
                List.of("plan", "compile"),
                List.of("serve", "--port", "abc"),
                List.of("serve", "--nonsense"),
                List.of("\uD800"))) {
            printed.reset();
            assertThat(Terminal.run(Guatu.class, arguments.toArray(String[]::new)))
                    .as(arguments.toString())
                    .isEqualTo(2);
            assertThat(said())
                    .as(arguments.toString())
                    .containsPattern("(?i)usage|did you mean|possible solutions")
                    .doesNotContain("\tat ");
        }
    }

    private void refuses(String name, byte[] bytes, String rule) throws IOException {
        printed.reset();
        var file = Files.write(folder.resolve(name), bytes);
        var output = folder.resolve("pack");
        assertThat(Terminal.run(Guatu.class, "plan", "compile", file.toString(), "-o", output.toString()))
                .as(name)
                .isEqualTo(2);
        assertThat(said())
                .as(name)
                .contains("[" + rule)
                .contains("应为")
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(output).as(name).doesNotExist();
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
