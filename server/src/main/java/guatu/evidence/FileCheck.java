package guatu.evidence;

import guatu.evidence.EvidenceLimits.Limits;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells what a file is by its bytes, and refuses what is not taken: programs, pages with scripts, archives, office
/// files with macros or under a password.
final class FileCheck {

    private static final Charset GB = Charset.forName("GB18030");

    /// How a page or a picture made of text gives itself away, wherever it stands.
    private static final List<String> MARKUP = List.of(
            "<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?xml", "<?php", "javascript:");

    private static final List<Mark> REFUSED = List.of(
            new Mark("executable", "4d5a"), // MZ
            new Mark("executable", "7f454c46"), // ELF
            new Mark("executable", "cafebabe"),
            new Mark("executable", "feedface"),
            new Mark("executable", "feedfacf"),
            new Mark("executable", "cefaedfe"),
            new Mark("executable", "cffaedfe"),
            new Mark("executable", "2321"), // #!
            new Mark("old-office", "d0cf11e0a1b11ae1"), // also what an office file under a password is wrapped in
            new Mark("archive", "526172211a07"), // Rar!
            new Mark("archive", "377abcaf271c"), // 7z
            new Mark("archive", "1f8b"));

    /// Brands of containers of ISO base media that hold pictures of phones, HEIC and AVIF, which no reader here opens.
    private static final List<String> PHONE_PICTURES =
            List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private FileCheck() {}

    /// How a file of a kind that is never taken begins.
    private record Mark(String what, String hex) {

        boolean begins(byte[] bytes) {
            return FileCheck.begins(bytes, hex);
        }
    }

    /// The kind of a file that may be taken.
    ///
    /// @throws EvidenceTypeRefused when it is of no kind that is taken today
    /// @throws EvidenceMacrosRefused when it is an office file that would run something
    /// @throws EvidenceEncrypted when nobody could read it without a password
    /// @throws EvidenceBombRefused when it would unpack to far more than it is
    static FileKind of(byte[] bytes, String name, Limits limits) {
        var kind = kind(bytes, name, limits);
        if (!limits.kinds().contains(kind)) {
            throw new EvidenceTypeRefused("not-allowed", name, limits.kinds());
        }
        return kind;
    }

    /// The kind of a file that is read and not kept, whether or not evidence of it is taken today.
    static FileKind recognise(byte[] bytes, String name, Limits limits) {
        return kind(bytes, name, limits);
    }

    private static FileKind kind(byte[] bytes, String name, Limits limits) {
        if (begins(bytes, "255044462d")) {
            return FileKind.PDF;
        }
        if (begins(bytes, "89504e470d0a1a0a")) {
            return FileKind.PNG;
        }
        if (begins(bytes, "ffd8ff")) {
            return FileKind.JPEG;
        }
        if (begins(bytes, "52494646") && holds(bytes, 8, "WEBP")) {
            return FileKind.WEBP;
        }
        if (holds(bytes, 4, "ftyp") && PHONE_PICTURES.stream().anyMatch(brand -> holds(bytes, 8, brand))) {
            throw new EvidenceTypeRefused("heic", name, limits.kinds());
        }
        if (begins(bytes, "504b")) {
            return OfficeFile.kind(bytes, name, limits);
        }
        for (var mark : REFUSED) {
            if (mark.begins(bytes)) {
                throw new EvidenceTypeRefused(mark.what(), name, limits.kinds());
            }
        }
        return text(bytes, name, limits);
    }

    private static FileKind text(byte[] bytes, String name, Limits limits) {
        var utf8 = decoded(bytes, StandardCharsets.UTF_8);
        var text = utf8.or(() -> decoded(bytes, GB))
                .filter(FileCheck::plain)
                .orElseThrow(() -> new EvidenceTypeRefused("unknown", name, limits.kinds()));
        var lower = text.toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(lower::contains)) {
            throw new EvidenceTypeRefused("markup", name, limits.kinds());
        }
        return utf8.isPresent() ? FileKind.TEXT : FileKind.TEXT_GB;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /// Text holds no controls but line ends and tabs, and no characters of private use, of which GB 18030 makes plenty
    /// out of bytes that are no text.
    private static boolean plain(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\r'
                        || point == '\t'
                        || !(Character.isISOControl(point)
                                || Character.getType(point) == Character.PRIVATE_USE
                                || Character.getType(point) == Character.UNASSIGNED));
    }

    private static boolean holds(byte[] bytes, int at, String letters) {
        return bytes.length >= at + letters.length()
                && letters.equals(new String(bytes, at, letters.length(), StandardCharsets.ISO_8859_1));
    }

    private static boolean begins(byte[] bytes, String hex) {
        var mark = java.util.HexFormat.of().parseHex(hex);
        return bytes.length >= mark.length && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
