package guatu.evidence;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what the camera wrote: Exif alone. Comments, colour profiles and XMP are not opened: they prove nothing, and
/// can
/// unpack to far more than they are.
final class CameraTagReader {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter EXIF_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Instant FIRST_CAMERAS = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_DEVICE = 100;
    private static final int PNG_SIGNATURE = 8;
    private static final int RIFF_HEADER = 12;

    /// When it was taken, when it was made digital; when the file was last changed says nothing of the scene.
    private static final List<TimeTags> TIMES = List.of(
            new TimeTags(ExifDirectoryBase.TAG_DATETIME_ORIGINAL, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL),
            new TimeTags(ExifDirectoryBase.TAG_DATETIME_DIGITIZED, ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED));

    private CameraTagReader() {}

    private record TimeTags(int time, int offset) {}

    /// What is there and can be read; damaged tags are no tags.
    static CameraTags read(byte[] bytes, FileKind kind) {
        try {
            var metadata = metadata(bytes, kind);
            return new CameraTags(takenAt(metadata), place(metadata), device(metadata), orientation(metadata));
        } catch (IOException | JpegProcessingException | RuntimeException damaged) {
            return CameraTags.NONE;
        }
    }

    private static Metadata metadata(byte[] bytes, FileKind kind) throws IOException, JpegProcessingException {
        if (kind == FileKind.JPEG) {
            return JpegMetadataReader.readMetadata(new ByteArrayInputStream(bytes), List.of(new ExifReader()));
        }
        var metadata = new Metadata();
        var block = kind == FileKind.PNG ? inPng(bytes) : inWebp(bytes);
        block.ifPresent(tiff -> new ExifReader().extract(new ByteArrayReader(tiff), metadata));
        return metadata;
    }

    /// The chunk `eXIf`: four bytes of length, four of name, the data, four of check sum.
    private static Optional<byte[]> inPng(byte[] bytes) {
        return chunk(ByteBuffer.wrap(bytes).position(PNG_SIGNATURE), true, "eXIf");
    }

    /// The chunk `EXIF`: four bytes of name, four of length from the low end, the data, evened out.
    private static Optional<byte[]> inWebp(byte[] bytes) {
        return chunk(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(RIFF_HEADER), false, "EXIF")
                .map(CameraTagReader::withoutJpegHeader);
    }

    private static Optional<byte[]> chunk(ByteBuffer from, boolean png, String wanted) {
        while (from.remaining() >= 8) {
            int first = png ? from.getInt() : 0;
            var name = new byte[4];
            from.get(name);
            int length = png ? first : from.getInt();
            if (length < 0 || length > from.remaining()) {
                return Optional.empty();
            }
            if (wanted.equals(new String(name, java.nio.charset.StandardCharsets.US_ASCII))) {
                var data = new byte[length];
                from.get(data);
                return Optional.of(data);
            }
            long next = from.position() + (long) length + (png ? 4 : length % 2);
            if (next > from.limit()) {
                return Optional.empty();
            }
            from.position((int) next);
        }
        return Optional.empty();
    }

    private static byte[] withoutJpegHeader(byte[] block) {
        boolean headed = block.length > 6 && block[0] == 'E' && block[1] == 'x' && block[2] == 'i' && block[3] == 'f';
        return headed ? Arrays.copyOfRange(block, 6, block.length) : block;
    }

    private static Optional<Instant> takenAt(Metadata metadata) {
        for (var tags : TIMES) {
            for (var directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
                var time = text(directory, tags.time()).flatMap(said -> instant(said, text(directory, tags.offset())));
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /// A camera that was never set says 1970 or earlier, or all zeros: that is no time.
    private static Optional<Instant> instant(String said, Optional<String> offset) {
        try {
            var local = LocalDateTime.parse(said, EXIF_TIME);
            var at = offset.flatMap(CameraTagReader::offset)
                    .map(local::toInstant)
                    .orElseGet(() -> local.atZone(ZONE).toInstant());
            return Optional.of(at).filter(FIRST_CAMERAS::isBefore);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(String said) {
        try {
            return Optional.of(ZoneOffset.of(said));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// 0, 0 is what a receiver without a fix writes, not a place off Africa.
    private static Optional<GeoPoint> place(Metadata metadata) {
        for (var directory : metadata.getDirectoriesOfType(GpsDirectory.class)) {
            var location = directory.getGeoLocation();
            if (location != null && !location.isZero()) {
                return Optional.of(new GeoPoint(
                        BigDecimal.valueOf(location.getLatitude()),
                        BigDecimal.valueOf(location.getLongitude()),
                        Datum.of(text(directory, GpsDirectory.TAG_MAP_DATUM).orElse(""))));
            }
        }
        return Optional.empty();
    }

    private static String device(Metadata metadata) {
        for (var directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            var maker = text(directory, ExifDirectoryBase.TAG_MAKE).orElse("");
            var model = text(directory, ExifDirectoryBase.TAG_MODEL).orElse("");
            var both = model.startsWith(maker) ? model : maker + " " + model;
            if (!both.isBlank()) {
                return FileName.label(both.substring(0, Math.min(both.length(), LONGEST_DEVICE)));
            }
        }
        return "";
    }

    private static int orientation(Metadata metadata) {
        for (var directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            var said = directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            if (said != null && said >= 1 && said <= 8) {
                return said;
            }
        }
        return 1;
    }

    private static Optional<String> text(Directory directory, int tag) {
        return Optional.ofNullable(directory.getString(tag)).map(String::strip).filter(said -> !said.isEmpty());
    }
}
