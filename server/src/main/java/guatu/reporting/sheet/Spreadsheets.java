package guatu.reporting.sheet;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.catalog.Parameters;
import guatu.evidence.EvidenceBombRefused;
import guatu.evidence.EvidenceEncrypted;
import guatu.evidence.EvidenceMacrosRefused;
import guatu.evidence.EvidenceTypeRefused;
import guatu.evidence.FileKind;
import guatu.evidence.SpreadsheetCheck;
import guatu.kernel.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Opens spreadsheets that came from outside: what they are is looked at first, and only a few are open at a time, for
/// an open one takes many times its size.
@Service
public class Spreadsheets {

    private static final Logger LOG = LoggerFactory.getLogger(Spreadsheets.class);

    private static final long MEGABYTE = 1_000_000;
    private static final int AT_ONCE = 3;

    private final SpreadsheetCheck check;
    private final Parameters parameters;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Spreadsheets(SpreadsheetCheck check, Parameters parameters, Clock clock) {
        this.check = check;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// What the file is: a workbook, or text in one of two encodings.
    ///
    /// @throws SpreadsheetRefused when it is neither, would run something, needs a password or unpacks to too much
    /// @throws SpreadsheetTooLarge when it is larger than the parameter `WORKBOOK_FILE_MB` of today says
    public FileKind kind(byte[] bytes, String name) {
        long most = bound("WORKBOOK_FILE_MB");
        if (bytes.length > most) {
            throw new SpreadsheetTooLarge(bytes.length, most);
        }
        var refused = new ArrayList<Finding>();
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlam|xlsb)")) {
            refused.add(refusal("sheet-macros", name));
        }
        try {
            var kind = check.of(bytes, name, bound("WORKBOOK_UNPACKED_MB"));
            if (refused.isEmpty() && kind == FileKind.XLSX) {
                return kind;
            }
            boolean text = kind == FileKind.TEXT || kind == FileKind.TEXT_GB;
            if (refused.isEmpty() && text && !name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                return kind;
            }
            if (kind != FileKind.XLSX) {
                refused.add(refusal(text ? "sheet-text" : "sheet-type", name));
            }
        } catch (EvidenceMacrosRefused macros) {
            if (refused.isEmpty()) {
                refused.add(refusal("sheet-macros", name));
            }
        } catch (EvidenceEncrypted encrypted) {
            refused.add(refusal("sheet-encrypted", name));
        } catch (EvidenceBombRefused bomb) {
            refused.add(refusal("sheet-bomb", name));
        } catch (EvidenceTypeRefused other) {
            refused.add(refusal(underPassword(bytes) ? "sheet-encrypted" : "sheet-type", name));
        }
        throw new SpreadsheetRefused(refused);
    }

    /// Works with a workbook that was looked at: reads or changes it, and nothing else.
    ///
    /// @throws SpreadsheetRefused when it looks into other files, or cannot be opened
    public <T> T with(byte[] bytes, String name, Function<XSSFWorkbook, T> work) {
        if (kind(bytes, name) != FileKind.XLSX) {
            throw new SpreadsheetRefused(List.of(refusal("sheet-text", name)));
        }
        turns.acquireUninterruptibly();
        try (var workbook = opened(bytes, name)) {
            if (!workbook.getExternalLinksTables().isEmpty()) {
                throw new SpreadsheetRefused(List.of(refusal("sheet-links", name)));
            }
            return work.apply(workbook);
        } catch (POIXMLException | OpenXML4JRuntimeException | XmlRuntimeException damaged) {
            // some parts are read only when they are asked for
            throw damaged(name, damaged);
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        } finally {
            turns.release();
        }
    }

    /// A broken part shows in whatever way the library stumbles over it. What goes wrong later, with a workbook that
    /// could be opened, is a defect of ours unless the library says that a part is broken.
    private static XSSFWorkbook opened(byte[] bytes, String name) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException damaged) {
            throw damaged(name, damaged);
        }
    }

    private static SpreadsheetRefused damaged(String name, Exception how) {
        LOG.warn("{} could not be read", name, how);
        return new SpreadsheetRefused(List.of(refusal("sheet-damaged", name)));
    }

    /// An office file under a password is wrapped in an old container that has a stream of this name.
    private static boolean underPassword(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
    }

    private static Finding refusal(String rule, String name) {
        return SheetTexts.finding(rule, BLOCKS, "file", name, SheetTexts.text("sheet.expected"));
    }

    private long bound(String parameter) {
        return parameters.get(parameter, LocalDate.now(clock)).value().longValueExact() * MEGABYTE;
    }
}
