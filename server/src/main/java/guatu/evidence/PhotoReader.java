package guatu.evidence;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import guatu.evidence.PhotoLimits.Bounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Opens pictures that come from outside. The size that a picture claims is read and judged before a pixel of it is;
/// few
/// are opened at once; only the reader of the kind that the bytes are sees them.
final class PhotoReader {

    /// Beyond this many pixels only every second, third, … is taken: what is shown needs no more.
    private static final long ENOUGH_PIXELS = 16_000_000;

    private static final int AT_ONCE = 2;
    private static final Semaphore OPEN = new Semaphore(AT_ONCE);

    static {
        // from a jar of jars they are not found by everybody who happens to ask first
        IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi());
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private PhotoReader() {}

    /// A picture as it was opened.
    ///
    /// @param width as it lies in the file, before it is turned
    /// @param pixels right way up, scaled to the larger of the copies that are shown
    record Opened(int width, int height, Pixels pixels) {}

    /// @throws PhotoPixelsRefused when it claims more pixels than are opened
    /// @throws PhotoUnreadable when it is cut off or damaged
    static Opened open(byte[] bytes, FileKind kind, String name, int orientation, Bounds bounds) {
        if (!PictureEnd.reached(bytes, kind)) {
            throw new PhotoUnreadable(name);
        }
        OPEN.acquireUninterruptibly();
        try {
            return decoded(bytes, kind, orientation, bounds);
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | IllegalStateException
                | NegativeArraySizeException
                | ArithmeticException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException damaged) {
            throw new PhotoUnreadable(name);
        } finally {
            OPEN.release();
        }
    }

    private static Opened decoded(byte[] bytes, FileKind kind, int orientation, Bounds bounds) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(kind.name());
        if (!readers.hasNext()) {
            throw new IOException("no reader of " + kind);
        }
        ImageReader reader = readers.next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long all = (long) width * height;
            if (width < 1 || height < 1) {
                throw new IOException("nothing to be seen");
            }
            if (all > bounds.pixels() || Math.max(width, height) > bounds.side()) {
                throw new PhotoPixelsRefused(width, height, bounds);
            }
            var param = reader.getDefaultReadParam();
            int step = 1;
            while (all / ((long) step * step) > ENOUGH_PIXELS) {
                step++;
            }
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            boolean lying = orientation >= 5;
            return new Opened(
                    lying ? height : width,
                    lying ? width : height,
                    Pixels.of(image, bounds.large()).upright(orientation));
        } finally {
            reader.dispose();
        }
    }

    /// A picture as JPEG, with nothing in it but the picture.
    static byte[] jpeg(Pixels pixels) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.85f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels.image(), null, null), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
