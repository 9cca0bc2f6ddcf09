package guatu.conference.prints;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The typeface of printed papers, a subset of which goes into each file: Noto Serif SC (SIL Open Font Licence 1.1),
/// which the build takes from the packages of `web`.
enum PaperFont {
    PLAIN("/fonts/NotoSerifSC_400Regular.ttf"),
    BOLD("/fonts/NotoSerifSC_700Bold.ttf");

    private final String resource;

    PaperFont(String resource) {
        this.resource = resource;
    }

    PDFont in(PDDocument document) throws IOException {
        try (var stream = PaperFont.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException("the build did not bring " + resource);
            }
            return PDType0Font.load(document, stream, true);
        }
    }
}
