package guatu.evidence;

/// Whether a picture is whole: readers fill what is cut off with grey and say nothing.
final class PictureEnd {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private PictureEnd() {}

    static boolean reached(byte[] bytes, FileKind kind) {
        return switch (kind) {
            case JPEG -> jpeg(bytes);
            case PNG -> png(bytes);
            default -> webp(bytes);
        };
    }

    /// The end stands behind the scan: a small picture among the tags has an end of its own.
    private static boolean jpeg(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 255) == 255) {
            int marker = bytes[at + 1] & 255;
            if (marker == START_OF_SCAN) {
                return endBehind(bytes, at);
            }
            if (marker == 255) {
                at++;
                continue;
            }
            at += 2 + (((bytes[at + 2] & 255) << 8) | (bytes[at + 3] & 255));
        }
        return false;
    }

    private static boolean endBehind(byte[] bytes, int scan) {
        for (int at = scan; at + 1 < bytes.length; at++) {
            if ((bytes[at] & 255) == 255 && (bytes[at + 1] & 255) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /// The chunks follow each other to one called `IEND`.
    private static boolean png(byte[] bytes) {
        long at = 8;
        while (at + 12 <= bytes.length) {
            int start = (int) at;
            if (bytes[start + 4] == 'I'
                    && bytes[start + 5] == 'E'
                    && bytes[start + 6] == 'N'
                    && bytes[start + 7] == 'D') {
                return true;
            }
            at += 12 + number(bytes, start, false);
        }
        return false;
    }

    /// The file says at its beginning how long it is.
    private static boolean webp(byte[] bytes) {
        return bytes.length >= 12 && 8 + number(bytes, 4, true) <= bytes.length;
    }

    private static long number(byte[] bytes, int at, boolean lowFirst) {
        long number = 0;
        for (int i = 0; i < 4; i++) {
            number = (number << 8) | (bytes[lowFirst ? at + 3 - i : at + i] & 255);
        }
        return number;
    }
}
