package guatu.conference.prints;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// How letters of printed papers look. Both weights come from one typeface, of which each file holds the letters that
/// it
/// uses: Noto Serif SC (SIL Open Font Licence 1.1, `fonts/OFL.txt`), cut down to the letters of GB 2312. Bold letters
/// are drawn with an outline.
enum PaperFont {
    PLAIN(RenderingMode.FILL),
    BOLD(RenderingMode.FILL_STROKE);

    private static final String RESOURCE = "/fonts/NotoSerifSC-Regular.ttf";
    private static final int OUTLINE = 28;

    private final RenderingMode mode;

    PaperFont(RenderingMode mode) {
        this.mode = mode;
    }

    static PDFont in(PDDocument document) throws IOException {
        try (var stream = PaperFont.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IOException("there is no " + RESOURCE);
            }
            return PDType0Font.load(document, stream, true);
        }
    }

    /// Sets how the letters that follow are drawn: the outline is a 28th of their size.
    void on(PDPageContentStream page, int size) throws IOException {
        page.setRenderingMode(mode);
        if (this == BOLD) {
            page.setLineWidth(Math.max(1, size / OUTLINE));
        }
    }
}
