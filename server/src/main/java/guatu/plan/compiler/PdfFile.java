package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;

/// Reads the text layer of a pdf and joins the lines that the page's width has broken; a scanned pdf is refused.
final class PdfFile {

    /// Fewer characters on a page are a stamp or a page number, not text.
    private static final int LEAST_A_PAGE = 20;

    private static final int PAGES = 1_000;

    private PdfFile() {}

    static List<String> paragraphs(byte[] bytes, String name, Limits limits) {
        try (var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (pages > PAGES) {
                throw new PlanTextTooLarge(
                        Finding.blocking("PC-02", name, pages + " pages", "at most " + PAGES, "页数过多。"));
            }
            var lines = new PdfLines();
            lines.getText(document);
            String text = lines.paragraphs();
            long characters =
                    text.codePoints().filter(Character::isLetterOrDigit).count();
            if (characters < (long) LEAST_A_PAGE * Math.max(1, pages) / 2) {
                throw new PlanPdfScanned(Finding.blocking(
                        "PC-09",
                        name,
                        "%d characters on %d page(s)".formatted(characters, pages),
                        "a pdf with a text layer",
                        "这是扫描件，没有文字层；请提供文字版，或先做 OCR 并人工校对。"));
            }
            return Paragraphs.of(text);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            // PDFBox tells broken objects by unchecked exceptions too.
            throw PlanFile.unreadable(
                    name,
                    "a damaged file, or one under a password",
                    "a pdf that opens without a password",
                    "文件已损坏或已加密。");
        }
    }
}
