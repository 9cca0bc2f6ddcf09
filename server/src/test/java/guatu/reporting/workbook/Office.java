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
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
                var place =
                        new org.apache.poi.ss.util.CellReference(row.getCell(2).getStringCellValue());
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

    /// The workbook with another fact on its hidden sheet.
    public static byte[] identity(byte[] file, String fact, String value) {
        return edit(file, workbook -> {
            for (var row : workbook.getSheet("_guatu")) {
                if (row.getCell(0).getStringCellValue().equals(fact)) {
                    row.getCell(1).setCellValue(value);
                }
            }
        });
    }

    /// The workbook with a link to another.
    public static byte[] linked(byte[] file) throws IOException {
        try (var other = new XSSFWorkbook();
                var workbook = open(file);
                var out = new ByteArrayOutputStream()) {
            other.createSheet("a").createRow(0).createCell(0).setCellValue(1);
            workbook.linkExternalWorkbook("other.xlsx", other);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /// The container with one part replaced or added.
    public static byte[] with(byte[] file, String name, byte[] part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(in.readAllBytes());
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(part);
        }
        return out.toByteArray();
    }

    /// A workbook of the firm's own.
    public static byte[] plain() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("产值");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
