package guatu.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// What a firm does with its workbook: types into it, and saves it with a program of its own.
public final class Office {

    private Office() {}

    /// A workbook as it was left after somebody worked in it.
    public static byte[] edit(byte[] bytes, Consumer<XSSFWorkbook> work) {
        try (var workbook = open(bytes);
                var out = new ByteArrayOutputStream()) {
            work.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The open cell of a form, by its code, in the sheet of the form as it was handed out.
    public static XSSFCell cell(XSSFWorkbook workbook, String code) {
        var form = workbook.getSheetAt(0);
        for (var row : workbook.getSheet(Layout.IDENTITY)) {
            if (row.getCell(0).getStringCellValue().equals("cell")
                    && row.getCell(1).getStringCellValue().equals(code)) {
                var place = new org.apache.poi.ss.util.CellReference(
                        row.getCell(2).getStringCellValue());
                return form.getRow(place.getRow()).getCell(place.getCol());
            }
        }
        throw new AssertionError("The workbook has no cell " + code);
    }

    /// Where LibreOffice is on this machine.
    public static Optional<Path> libre() {
        return List.of("/usr/bin/soffice", "/usr/bin/libreoffice").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Opens a file with LibreOffice and saves it in a format.
    public static byte[] savedBy(Path libre, byte[] bytes, String from, String to) {
        try {
            var folder = Files.createTempDirectory("office");
            var in = Files.write(folder.resolve("form." + from), bytes);
            var out = Files.createDirectory(folder.resolve("out"));
            var process = new ProcessBuilder(
                            libre.toString(),
                            "-env:UserInstallation=file://" + folder.resolve("profile"),
                            "--headless",
                            "--convert-to",
                            to,
                            "--outdir",
                            out.toString(),
                            in.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("LibreOffice did not end.");
            }
            return Files.readAllBytes(out.resolve("form." + to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
