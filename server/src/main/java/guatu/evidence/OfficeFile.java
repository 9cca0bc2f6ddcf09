package guatu.evidence;

import guatu.evidence.EvidenceLimits.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Looks into a zip container: what an office file is made of, whether it would run something, and what it unpacks to.
/// It is read by its directory, as Office reads it, and every part is unpacked and counted, for a directory may lie.
final class OfficeFile {

    private static final int STEP = 65_536;

    /// Parts that run or carry something: macros, old macro sheets, controls, embedded objects.
    private static final List<String> ACTIVE = List.of(
            "vbaproject.bin", "/macrosheets/", "/activex/", "oleobject", ".docm", ".xlsm", ".exe", ".js", ".vbs");

    private OfficeFile() {}

    static FileKind kind(byte[] bytes, String name, Limits limits) {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > limits.entries()) {
                throw new EvidenceBombRefused(name, limits);
            }
            if (entries.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
                throw new EvidenceEncrypted(name);
            }
            measure(zip, entries, bytes.length, name, limits);
            var names = entries.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .toList();
            if (names.stream().anyMatch(part -> ACTIVE.stream().anyMatch(part::contains)) || macros(zip)) {
                throw new EvidenceMacrosRefused(name);
            }
            boolean office = names.contains("[content_types].xml");
            if (office && names.contains("xl/workbook.xml")) {
                return FileKind.XLSX;
            }
            if (office && names.contains("word/document.xml")) {
                return FileKind.DOCX;
            }
            throw new EvidenceTypeRefused("archive", name, limits.kinds());
        } catch (UnsupportedZipFeatureException unusual) {
            throw new EvidenceTypeRefused("archive", name, limits.kinds());
        } catch (IOException | IllegalArgumentException damaged) {
            throw new EvidenceTypeRefused("damaged", name, limits.kinds());
        }
    }

    /// The list of parts says so itself where a file can hold macros.
    private static boolean macros(ZipFile zip) throws IOException {
        var types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            return false;
        }
        try (var content = zip.getInputStream(types)) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .contains("macroenabled");
        }
    }

    private static void measure(ZipFile zip, List<ZipArchiveEntry> entries, int size, String name, Limits limits)
            throws IOException {
        long most = Math.min(limits.unpacked(), size * limits.ratio());
        long unpacked = 0;
        var buffer = new byte[STEP];
        for (var entry : entries) {
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > most) {
                        throw new EvidenceBombRefused(name, limits);
                    }
                }
            }
        }
    }
}
