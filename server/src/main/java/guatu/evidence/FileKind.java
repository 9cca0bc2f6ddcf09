package guatu.evidence;

import java.util.List;

/// What a file is, by its bytes and never by its name. Which of these are taken on a day is dated data: the parameters
/// `EVIDENCE_TYPE_…`.
public enum FileKind {
    PDF("application/pdf", true, "PDF"),
    PNG("image/png", true, "PNG"),
    JPEG("image/jpeg", true, "JPEG"),
    WEBP("image/webp", true, "WebP"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "Excel"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "Word"),
    /// Plain text in UTF-8, tables of comma separated values among it.
    TEXT("text/plain;charset=UTF-8", false, "TXT/CSV"),
    /// Plain text in GB 18030, of which GBK and GB 2312 are parts.
    TEXT_GB("text/plain;charset=GB18030", false, "TXT/CSV");

    private final String media;
    private final boolean viewable;
    private final String label;

    FileKind(String media, boolean viewable, String label) {
        this.media = media;
        this.viewable = viewable;
        this.label = label;
    }

    /// The media type under which it is served.
    public String media() {
        return media;
    }

    /// Whether a browser shows it by itself, without running anything of it in our pages.
    public boolean viewable() {
        return viewable;
    }

    /// As people call it.
    public String label() {
        return label;
    }

    /// Endings of names that go with it, the usual one first.
    public List<String> extensions() {
        return switch (this) {
            case PDF -> List.of("pdf");
            case PNG -> List.of("png");
            case JPEG -> List.of("jpg", "jpeg");
            case WEBP -> List.of("webp");
            case XLSX -> List.of("xlsx");
            case DOCX -> List.of("docx");
            case TEXT, TEXT_GB -> List.of("txt", "csv");
        };
    }

    /// Whether it is a picture: it is opened when it comes, and shown as a copy.
    boolean picture() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    String parameter() {
        return "EVIDENCE_TYPE_" + (this == TEXT_GB ? TEXT : this).name();
    }
}
