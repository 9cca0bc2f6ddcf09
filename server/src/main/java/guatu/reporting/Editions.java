package guatu.reporting;

import guatu.catalog.Dated;
import guatu.reporting.pack.FormFile;
import guatu.reporting.rules.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes an edition of what its file says.
final class Editions {

    private Editions() {}

    /// @throws guatu.reporting.rules.Unwritable when an expression cannot be read; `plan check` finds it first
    static FormEdition of(FormFile file) {
        return new FormEdition(
                file.form(),
                file.edition(),
                file.nameZh(),
                file.nameEn(),
                file.legalBasis(),
                file.legalNumber(),
                file.legalUntil(),
                file.validFrom(),
                file.validTo().orElse(Dated.FOREVER),
                file.source(),
                file.windows().yearly(),
                file.headline().orElse(file.items().getFirst().code()),
                file.uses().orElse(Map.of()),
                file.columns().stream()
                        .map(column -> new FormEdition.ColumnName(
                                Column.find(column.code()).orElseThrow(), column.nameZh(), column.nameEn()))
                        .toList(),
                cells(file),
                file.tables().orElse(List.of()).stream().map(Editions::table).toList(),
                file.peers().orElse(List.of()),
                file.checks().stream().map(Editions::check).toList());
    }

    private static List<FormCell> cells(FormFile file) {
        var cells = new ArrayList<FormCell>();
        for (var item : file.items()) {
            for (var line : file.columns()) {
                var column = Column.find(line.code()).orElseThrow();
                cells.add(new FormCell(
                        cells.size() + 1,
                        item.code(),
                        item.name(),
                        column,
                        item.nameZh(),
                        item.nameEn(),
                        item.unit(),
                        item.scale(),
                        item.requires(line.code()),
                        item.within().orElse(""),
                        column.base() ? Optional.empty() : item.computed().map(Expression::of)));
            }
        }
        return cells;
    }

    private static TypedKey key(FormFile.KeyLine line) {
        return new TypedKey(
                line.rule(),
                line.nameZh(),
                line.nameEn(),
                Pattern.compile(line.shape()),
                line.example(),
                line.unit(),
                line.scale(),
                line.adviceZh(),
                line.adviceEn());
    }

    private static FormTable table(FormFile.TableLine line) {
        var cells = new ArrayList<FormTable.Cell>();
        for (var column : line.columns()) {
            cells.add(new FormTable.Cell(
                    cells.size() + 1,
                    column.code(),
                    Column.find(column.code()),
                    column.nameZh(),
                    column.nameEn(),
                    column.unit(),
                    column.scale(),
                    column.required().orElse(false),
                    column.computed().map(Expression::of),
                    column.prefill().map(Expression::of)));
        }
        return new FormTable(
                line.code(),
                line.nameZh(),
                line.nameEn(),
                line.list().orElse(""),
                line.key().map(Editions::key),
                cells);
    }

    static FormCheck check(FormFile.CheckLine line) {
        return new FormCheck(
                line.id(),
                line.severity(),
                line.nameZh(),
                line.nameEn(),
                line.bounds().orElse(Map.of()),
                line.each().map(Editions::each).orElse(new FormCheck.Each.Once()),
                line.when().map(Expression::of),
                Expression.of(line.holds()),
                line.asks().map(Expression::of),
                line.at(),
                line.met().map(Template::of),
                Template.of(line.expected()),
                Template.of(line.adviceZh()),
                Template.of(line.adviceEn()),
                line.source());
    }

    private static FormCheck.Each each(FormFile.Each each) {
        if (each.rows().isPresent()) {
            return new FormCheck.Each.Rows(each.rows().get());
        }
        if (each.items().isPresent() && each.columns().isPresent()) {
            return new FormCheck.Each.Cells(each.items().get(), each.columns().get());
        }
        return each.items()
                .<FormCheck.Each>map(FormCheck.Each.Items::new)
                .orElseGet(() -> new FormCheck.Each.Columns(each.columns().orElse(List.of())));
    }
}
