package guatu.plan.compiler;

import guatu.kernel.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads text in UTF-8, UTF-16 with a byte order mark, or GB18030; broken bytes are refused, not replaced.
final class PlainFile {

    private static final Charset GB18030 = Charset.forName("GB18030");

    /// UTF-8 with a few broken places is broken UTF-8, not GB18030 that happens to look like it.
    private static final int SOUND_SHARE = 4;

    private PlainFile() {}

    static PlanText text(byte[] bytes, String name) {
        var decoded = decode(bytes, name);
        return new PlanText(name, Paragraphs.of(decoded.text), decoded.remarks);
    }

    /// The text and how it was found.
    record Decoded(String text, List<Finding> remarks) {}

    static Decoded decode(byte[] bytes, String name) {
        var marked = marked(bytes);
        if (marked.isPresent()) {
            return strictly(bytes, marked.get())
                    .map(text -> new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, List.of()))
                    .orElseThrow(() -> broken(name, marked.get().name()));
        }
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            if (utf8.get().indexOf('\0') >= 0) {
                throw broken(name, "NUL");
            }
            return new Decoded(utf8.get(), List.of());
        }
        var gb = mostlyUtf8(bytes) ? Optional.<String>empty() : strictly(bytes, GB18030);
        return gb.map(text -> new Decoded(
                        text, List.of(Findings.hint("PC-10", name, "GB18030", "UTF-8", "文件编码为 GB18030，已自动转换。"))))
                .orElseThrow(() -> broken(name, "UTF-8"));
    }

    private static PlanTextUnreadable broken(String name, String charset) {
        return PlanFile.unreadable(
                name,
                "bytes or half characters that are no " + charset,
                "whole characters",
                "文件含有残缺字符，请用原件重新导出为 UTF-8。");
    }

    private static Optional<Charset> marked(byte[] b) {
        if (b.length > 2 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length > 1 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return b.length > 1 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long sound = text.chars().filter(c -> c > 0x7f && c != '\ufffd').count();
        return sound > SOUND_SHARE * broken;
    }
}
