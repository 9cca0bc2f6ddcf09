package guatu.access;

import guatu.platform.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// Sends a list as a file, in the thread of the request: the actor is bound to it.
public final class Exports {

    private Exports() {}

    /// Writes the rows as an attachment.
    ///
    /// @param form `xlsx` or `csv`
    public static void write(
            String form,
            String file,
            String sheet,
            List<String> header,
            Stream<? extends List<?>> rows,
            HttpServletResponse response)
            throws IOException {
        var name = ContentDisposition.attachment().filename(file + "." + form).build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        if (form.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            Sheets.csv(header, rows, response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            Sheets.xlsx(sheet, header, rows, response.getOutputStream());
        }
    }
}
