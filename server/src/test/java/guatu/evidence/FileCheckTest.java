package guatu.evidence;

import static guatu.evidence.SampleFiles.docx;
import static guatu.evidence.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.evidence.EvidenceLimits.Limits;
import guatu.kernel.Refusal;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What a file is, is told by its bytes.
class FileCheckTest {

    private static final Limits ALL =
            new Limits(List.of(FileKind.values()), 10_000_000, 100_000_000, 30, 100_000_000, 100, 2_000, 8);

    @Test
    void knowsWhatItTakesWhateverItIsCalled() {
        for (var name : List.of("a.exe", "a", "a.pdf", "a.png")) {
            assertThat(FileCheck.of(SampleFiles.PDF, name, ALL)).isEqualTo(FileKind.PDF);
            assertThat(FileCheck.of(SampleFiles.PNG, name, ALL)).isEqualTo(FileKind.PNG);
            assertThat(FileCheck.of(SampleFiles.JPEG, name, ALL)).isEqualTo(FileKind.JPEG);
            assertThat(FileCheck.of(text("RIFF\4\0\0\0WEBPVP8 "), name, ALL)).isEqualTo(FileKind.WEBP);
            assertThat(FileCheck.of(SampleFiles.xlsx(), name, ALL)).isEqualTo(FileKind.XLSX);
            assertThat(FileCheck.of(docx(Map.of()), name, ALL)).isEqualTo(FileKind.DOCX);
            assertThat(FileCheck.of(text("月份,产值\n10月,100\n"), name, ALL)).isEqualTo(FileKind.TEXT);
            assertThat(FileCheck.of("月份,产值\n10月,100\n".getBytes(Charset.forName("GBK")), name, ALL))
                    .isEqualTo(FileKind.TEXT_GB);
        }
    }

    @Test
    void refusesProgramsPagesAndArchives() {
        refused("executable", hex("4d5a90000300"));
        refused("executable", hex("7f454c460201"));
        refused("executable", text("#!/bin/sh\nrm -rf /\n"));
        refused("markup", text("<!DOCTYPE html><html></html>"));
        refused("markup", text("  \n<svg xmlns='http://www.w3.org/2000/svg'/>"));
        refused("markup", text("说明\n<ScRiPt>alert(1)</script>"));
        refused("markup", "说明<script>".getBytes(Charset.forName("GBK")));
        refused("old-office", hex("d0cf11e0a1b11ae1000000"));
        refused("archive", SampleFiles.zip(Map.of("a.txt", text("a"))));
        refused("archive", hex("526172211a0701"));
        refused("archive", hex("1f8b08000000"));
        refused("damaged", text("PK\3\4 nothing"));
        refused("damaged", Arrays.copyOf(docx(Map.of()), 60));
        refused("heic", text("\0\0\0\30ftypheic\0\0\0\0mif1heic"));
        refused("heic", text("\0\0\0\30ftypavif\0\0\0\0mif1"));
        refused("unknown", text("\0\0\0\30ftypmp42\0\0\0\0isom"));
        refused("unknown", hex("00010203"));
        refused("unknown", text("a\0b"));
    }

    @Test
    void refusesWhatIsNotOnTheListOfTheDay() {
        var pictures = new Limits(List.of(FileKind.PNG), 1_000, 1_000, 1, 1_000, 100, 10, 8);
        assertThat(FileCheck.of(SampleFiles.PNG, "a", pictures)).isEqualTo(FileKind.PNG);
        assertThatThrownBy(() -> FileCheck.of(SampleFiles.PDF, "a", pictures))
                .isInstanceOfSatisfying(
                        EvidenceTypeRefused.class,
                        refusal -> assertThat(refusal.findings().getFirst().ruleId())
                                .isEqualTo("evidence-type-not-allowed"));
    }

    @Test
    void refusesWhatWouldRun() {
        for (var part : List.of(
                "word/vbaProject.bin",
                "xl/macrosheets/sheet1.xml",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin",
                "word/embeddings/Book1.xlsm")) {
            assertThatThrownBy(() -> FileCheck.of(docx(Map.of(part, text("x"))), "a.docx", ALL))
                    .as(part)
                    .isInstanceOf(EvidenceMacrosRefused.class);
        }
        var declared = SampleFiles.zip(Map.of(
                "[Content_Types].xml",
                text("<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"),
                "word/document.xml",
                text("<document/>")));
        assertThatThrownBy(() -> FileCheck.of(declared, "a.docx", ALL)).isInstanceOf(EvidenceMacrosRefused.class);
    }

    @Test
    void refusesWhatIsLocked() {
        assertThatThrownBy(() -> FileCheck.of(SampleFiles.encrypted(docx(Map.of())), "a.docx", ALL))
                .isInstanceOf(EvidenceEncrypted.class);
    }

    @Test
    void refusesBombs() {
        assertThatThrownBy(() -> FileCheck.of(docx(Map.of("word/media/a", new byte[20_000_000])), "a.docx", ALL))
                .isInstanceOf(EvidenceBombRefused.class);
        var many = new java.util.HashMap<String, byte[]>();
        for (int i = 0; i < 2_000; i++) {
            many.put("word/" + i, new byte[0]);
        }
        assertThatThrownBy(() -> FileCheck.of(docx(many), "a.docx", ALL)).isInstanceOf(EvidenceBombRefused.class);
    }

    /// Bytes of any kind give a kind or a named refusal, never a defect.
    @Test
    void noBytesAreADefect() {
        var random = new Random(20251105);
        var seeds = List.of(SampleFiles.PDF, SampleFiles.PNG, SampleFiles.xlsx(), docx(Map.of("a", text("b"))));
        for (int round = 0; round < 4_000; round++) {
            var bytes = seeds.get(round % seeds.size()).clone();
            for (int hits = random.nextInt(8); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            for (var one : List.of(bytes, cut)) {
                try {
                    FileCheck.of(one, "a", ALL);
                } catch (Refusal named) {
                    assertThat(named.findings()).as(named.toString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void namesAreMadeFitToBeShown() {
        assertThat(FileName.of("C:\\tmp\\批复.pdf")).isEqualTo("批复.pdf");
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("fdp.\u202Eexe")).isEqualTo("fdp.exe");
        assertThat(FileName.of("a\r\nSet-Cookie: x")).isEqualTo("aSet-Cookie: x");
        assertThat(FileName.of("")).isEqualTo("file");
        assertThat(FileName.of("长".repeat(500) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    /// The example of GB/T 32905-2016, A.1.
    @Test
    void hashesAsTheStandardDoes() {
        assertThat(ContentHash.of(text("abc")).value())
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    private static void refused(String what, byte[] bytes) {
        assertThatThrownBy(() -> FileCheck.of(bytes, "a.pdf", ALL))
                .as(what)
                .isInstanceOfSatisfying(
                        EvidenceTypeRefused.class,
                        refusal -> assertThat(refusal.findings().getFirst().ruleId())
                                .isEqualTo("evidence-type-" + what));
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
