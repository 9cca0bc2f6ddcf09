package guatu.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.commons.imaging.ImagingException;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.GpsTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffDirectoryType;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfoAscii;
import org.apache.commons.imaging.formats.tiff.write.TiffImageWriterLossy;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/// A camera for tests: it makes files of pictures and writes into them what cameras write. What is empty is not
/// written.
public record Camera(String taken, String offset, String lat, String lon, String datum, String model, int orientation) {

    /// Exif 2.31; commons-imaging does not know it yet.
    private static final TagInfoAscii OFFSET_TIME_ORIGINAL =
            new TagInfoAscii("OffsetTimeOriginal", 0x9011, -1, TiffDirectoryType.EXIF_DIRECTORY_EXIF_IFD);

    public static final Camera SILENT = new Camera("", "", "", "", "", "", 1);

    /// A phone at the site, at a time such as `2025:10:15 09:30:00`.
    public static Camera at(String taken, String lat, String lon) {
        return new Camera(taken, "", lat, lon, "WGS-84", "Pad 7", 1);
    }

    Camera turned(int to) {
        return new Camera(taken, offset, lat, lon, datum, model, to);
    }

    /// JPEG without any tags.
    public static byte[] bare(BufferedImage image, int quality) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public byte[] jpeg(BufferedImage image) {
        return into(bare(image, 90));
    }

    public byte[] into(byte[] jpeg) {
        var bytes = new ByteArrayOutputStream();
        try {
            new ExifRewriter().updateExifMetadataLossy(jpeg, bytes, tags());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The picture as PNG, with the tags in a chunk of their own behind the header.
    byte[] pngWithTags(BufferedImage image) {
        var plain = png(image);
        var tiff = new ByteArrayOutputStream();
        try {
            new TiffImageWriterLossy().write(tiff, tags());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var data = tiff.toByteArray();
        int header = 8 + 25;
        var chunk = ByteBuffer.allocate(data.length + 12);
        chunk.putInt(data.length)
                .put("eXIf".getBytes(StandardCharsets.US_ASCII))
                .put(data);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(plain.length + chunk.capacity())
                .put(plain, 0, header)
                .put(chunk.array())
                .put(plain, header, plain.length - header)
                .array();
    }

    private TiffOutputSet tags() throws ImagingException {
        var tags = new TiffOutputSet();
        var root = tags.getOrCreateRootDirectory();
        root.add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
        if (!model.isEmpty()) {
            root.add(TiffTagConstants.TIFF_TAG_MAKE, "Guatu");
            root.add(TiffTagConstants.TIFF_TAG_MODEL, model);
        }
        var exif = tags.getOrCreateExifDirectory();
        if (!taken.isEmpty()) {
            exif.add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, taken);
        }
        if (!offset.isEmpty()) {
            exif.add(OFFSET_TIME_ORIGINAL, offset);
        }
        if (!lat.isEmpty()) {
            tags.setGpsInDegrees(Double.parseDouble(lon), Double.parseDouble(lat));
            if (!datum.isEmpty()) {
                tags.getOrCreateGpsDirectory().add(GpsTagConstants.GPS_TAG_GPS_MAP_DATUM, datum);
            }
        }
        return tags;
    }
}
