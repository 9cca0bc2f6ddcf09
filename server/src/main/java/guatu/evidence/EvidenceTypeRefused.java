package guatu.evidence;

import static java.util.stream.Collectors.joining;

import guatu.kernel.Finding;
import guatu.kernel.Finding.Severity;
import guatu.kernel.Refusal;
import java.util.List;
import java.util.Optional;

/// The file is of no kind that is taken: what it is, is told by its bytes.
public final class EvidenceTypeRefused extends Refusal {

    EvidenceTypeRefused(String what, String name, List<FileKind> taken) {
        super(
                Kind.UNACCEPTABLE,
                "文件类型不予接收。The file is of no kind that is taken: %s.".formatted(what),
                List.of(new Finding(
                        "evidence-type-" + what,
                        Severity.BLOCKS,
                        "file",
                        name,
                        taken.stream().map(FileKind::label).distinct().collect(joining(", ")),
                        zh(what),
                        Optional.of(en(what)))));
    }

    private static String zh(String what) {
        return switch (what) {
            case "executable" -> "这是程序文件，不能作为佐证材料";
            case "markup" -> "这是网页或含脚本的文件，请另存为 PDF 后上传";
            case "archive" -> "不接收压缩包，请解压后逐个上传";
            case "old-office" -> "这是旧版或加密的 Office 文件，请取消密码并另存为 xlsx、docx 或 PDF";
            case "damaged" -> "文件已损坏，请重新导出后上传";
            case "heic" -> "这是 HEIC/AVIF 照片，系统无法读取。请在手机相机设置中选“兼容性最佳”（JPEG），或转存为 JPEG 后上传";
            case "not-allowed" -> "现行规定不接收此类文件，请换一种格式";
            default -> "无法识别文件类型，请上传 PDF、图片、xlsx、docx 或文本";
        };
    }

    private static String en(String what) {
        return switch (what) {
            case "executable" -> "This is a program; it proves nothing.";
            case "markup" -> "This is a web page or holds scripts; save it as PDF.";
            case "archive" -> "Archives are not taken; unpack it and send the files one by one.";
            case "old-office" -> "An old office file, or one under a password: save it as xlsx, docx or PDF.";
            case "damaged" -> "The file is damaged; export it again.";
            case "heic" -> "A HEIC or AVIF photo, which is not read here: set the camera to JPEG, or save it as JPEG.";
            case "not-allowed" -> "Files of this kind are not taken now; choose another format.";
            default -> "The file cannot be recognised; send PDF, a picture, xlsx, docx or text.";
        };
    }
}
