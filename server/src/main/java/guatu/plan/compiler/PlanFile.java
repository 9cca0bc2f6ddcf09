package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Opens a plan's file: what it is, is told by its first bytes, then by the ending of its name.
final class PlanFile {

    private final Limits limits;

    PlanFile(Limits limits) {
        this.limits = limits;
    }

    PlanText read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw unreadable(name, "no such file", "a txt, html, docx or pdf file", "请检查文件路径。");
            }
            // Size first: a file of any size must not reach the heap.
            long size = Files.size(file);
            return size > limits.bytes() ? refuseSize(name, size) : read(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw unreadable(name, "no file that can be read", "a readable file", "请检查文件名与权限。");
        }
    }

    PlanText read(byte[] bytes, String fileName) {
        if (fileName.codePointCount(0, fileName.length()) > limits.fileName()) {
            throw new PlanTextTooLarge(Finding.blocking(
                    "PC-07",
                    fileName,
                    fileName,
                    "a name of at most %d characters".formatted(limits.fileName()),
                    "文件名过长。"));
        }
        if (bytes.length > limits.bytes()) {
            return refuseSize(fileName, bytes.length);
        }
        if (bytes.length == 0) {
            throw new PlanTextEmpty(Finding.blocking("PC-03", fileName, "0 bytes", "a plan's text", "文件是空的。"));
        }
        var text = text(bytes, fileName);
        new TextCheck(limits).check(text);
        return text;
    }

    private PlanText text(byte[] bytes, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (begins(bytes, "%PDF")) {
            return new PlanText(name, PdfFile.paragraphs(bytes, name, limits), List.of());
        }
        if (begins(bytes, "PK")) {
            return new PlanText(name, DocxFile.paragraphs(bytes, name, limits), List.of());
        }
        if (bytes[0] == (byte) 0xd0 && bytes.length > 1 && bytes[1] == (byte) 0xcf) {
            throw unreadable(name, "an old Word document (doc)", "txt, html, docx or pdf", "请另存为 docx 再上传。");
        }
        return switch (ending) {
            case "docx", "pdf" ->
                throw unreadable(name, "bytes that are no " + ending, "a " + ending + " file", "文件内容与扩展名不符。");
            case "html", "htm" -> HtmlFile.text(bytes, name, limits);
            default -> PlainFile.text(bytes, name);
        };
    }

    private PlanText refuseSize(String name, long size) {
        throw new PlanTextTooLarge(
                Finding.blocking("PC-01", name, size + " bytes", "at most " + limits.bytes(), "文件过大，请只提供规划正文。"));
    }

    private static boolean begins(byte[] bytes, String magic) {
        for (int i = 0; i < magic.length(); i++) {
            if (bytes.length <= i || bytes[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static PlanTextUnreadable unreadable(String name, String met, String expected, String advice) {
        return new PlanTextUnreadable(Finding.blocking("PC-04", name, met, expected, advice));
    }
}
