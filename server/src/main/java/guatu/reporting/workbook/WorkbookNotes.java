package guatu.reporting.workbook;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes findings into the firm's own file: a note on each cell, and the colour of the worst. Whatever else the file
/// holds stays; notes of an earlier check go, and with them their colour.
final class WorkbookNotes {

    private static final int WIDE = 4;
    private static final int HIGH = 5;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Map<String, XSSFCellStyle> painted = new HashMap<>();

    private WorkbookNotes(XSSFWorkbook workbook, XSSFSheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    static byte[] write(XSSFWorkbook workbook, Uploaded uploaded, List<Finding> findings) {
        var notes = new WorkbookNotes(workbook, workbook.getSheet(uploaded.sheet()));
        notes.clear();
        notes.add(uploaded, findings);
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void clear() {
        for (var at : List.copyOf(sheet.getCellComments().keySet())) {
            var cell = sheet.getRow(at.getRow()).getCell(at.getColumn());
            if (cell != null && Layout.AUTHOR.equals(cell.getCellComment().getAuthor())) {
                cell.removeCellComment();
                var own = cell.getCellStyle();
                paint(cell, own.getLocked() ? Styles.SHUT : Styles.OPEN);
            }
        }
    }

    private void add(Uploaded uploaded, List<Finding> findings) {
        var byPlace = new LinkedHashMap<CellReference, List<Finding>>();
        for (var finding : findings) {
            byPlace.computeIfAbsent(place(uploaded.places(), finding.at()), none -> new ArrayList<>())
                    .add(finding);
        }
        byPlace.forEach((place, said) -> note(cell(place), said));
    }

    /// Where a finding is shown: on its cell, else on its row or part, else on the title.
    private static CellReference place(Map<String, CellReference> places, String at) {
        return Optional.ofNullable(places.get(at))
                .or(() -> Optional.ofNullable(places.get(at.replaceFirst("\\.[^.]*$", ""))))
                .orElse(new CellReference(0, 0));
    }

    private XSSFCell cell(CellReference place) {
        var row = Optional.ofNullable(sheet.getRow(place.getRow())).orElseGet(() -> sheet.createRow(place.getRow()));
        return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private void note(XSSFCell cell, Collection<Finding> said) {
        var text = new StringBuilder();
        var own = Optional.ofNullable(cell.getCellComment());
        own.ifPresent(comment -> text.append(comment.getString().getString()).append('\n'));
        for (var finding : said) {
            text.append("【%s】%s %s（现为 %s；应为 %s）\n"
                    .formatted(
                            word(finding.severity()),
                            finding.ruleId(),
                            finding.advice(),
                            finding.met().isEmpty() ? "—" : finding.met(),
                            finding.expected().isEmpty() ? "—" : finding.expected()));
        }
        if (own.isPresent()) {
            own.get().setString(text.toString().strip());
        } else {
            var drawing = sheet.createDrawingPatriarch();
            int column = cell.getColumnIndex();
            int row = cell.getRowIndex();
            // beside the cell, but counted from it: the library takes the corner's cell for the one that is spoken of,
            // and refuses a second note there
            int beside = Math.round(sheet.getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL;
            var comment = drawing.createCellComment(
                    drawing.createAnchor(beside, 0, 0, 0, column, row, column + 1 + WIDE, row + HIGH));
            comment.setString(text.toString().strip());
            comment.setAuthor(Layout.AUTHOR);
            cell.setCellComment(comment);
        }
        said.stream().map(Finding::severity).min(Severity::compareTo).ifPresent(worst -> paint(cell, colour(worst)));
    }

    private void paint(XSSFCell cell, String colour) {
        var style = painted.computeIfAbsent(cell.getCellStyle().getIndex() + colour, name -> {
            var made = workbook.createCellStyle();
            made.cloneStyleFrom(cell.getCellStyle());
            Styles.fill(made, colour);
            return made;
        });
        cell.setCellStyle(style);
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case BLOCKS -> "FFC7CE";
            case EXPLAIN -> "FFD88A";
            case HINT -> "CFE5FF";
        };
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case BLOCKS -> "必须改正";
            case EXPLAIN -> "需要说明";
            case HINT -> "提示";
        };
    }
}
