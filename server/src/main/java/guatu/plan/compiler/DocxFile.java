package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Reads the paragraphs of a Word document; what it would unpack to is measured before it is opened.
final class DocxFile {

    /// A docx of 10 MB is mostly pictures, which do not shrink; text that unpacks to more is a bomb.
    private static final long UNPACKED = 60_000_000;

    private static final int ENTRIES = 2_000;

    private DocxFile() {}

    static List<String> paragraphs(byte[] bytes, String name, Limits limits) {
        measure(bytes, name);
        var paragraphs = new ArrayList<String>();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var numbers = new DocxNumbers();
            document.getBodyElements().forEach(element -> add(element, numbers, paragraphs));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | RecordFormatException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // POI tells broken and hostile documents by exceptions of many kinds, unchecked ones included.
            throw PlanFile.unreadable(name, "a damaged file", "a docx that Word opens", "文件已损坏，请重新导出。");
        }
        return Paragraphs.of(String.join("\n", paragraphs));
    }

    private static void add(IBodyElement element, DocxNumbers numbers, List<String> paragraphs) {
        if (element instanceof XWPFParagraph paragraph) {
            paragraphs.add(numbers.numbered(paragraph));
        } else if (element instanceof XWPFTable table) {
            table.getRows()
                    .forEach(row -> paragraphs.addAll(TableHead.row(row.getTableCells().stream()
                            .map(org.apache.poi.xwpf.usermodel.XWPFTableCell::getText)
                            .toList())));
        }
    }

    private static void measure(byte[] bytes, String name) {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                entries++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED || entries > ENTRIES) {
                        throw new PlanTextTooLarge(Finding.blocking(
                                "PC-08",
                                name,
                                "unpacks to more than %d bytes or %d entries".formatted(UNPACKED, ENTRIES),
                                "a document of text",
                                "压缩包展开后过大，疑似压缩炸弹，已拒绝。"));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw PlanFile.unreadable(name, "a damaged file", "a docx that Word opens", "文件已损坏，请重新导出。");
        }
        if (entries == 0) {
            throw PlanFile.unreadable(name, "a zip without entries", "a docx that Word opens", "文件已损坏，请重新导出。");
        }
    }
}
