package guatu.catalog;

import guatu.kernel.CreditCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.Page;
import guatu.kernel.Paging;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import guatu.kernel.Sorting;
import guatu.platform.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The register of enterprises over HTTP.
@RestController
class EnterpriseController {

    private final Enterprises enterprises;
    private final EnterpriseLists lists;
    private final EnterprisePages pages;
    private final Memberships memberships;

    EnterpriseController(
            Enterprises enterprises, EnterpriseLists lists, EnterprisePages pages, Memberships memberships) {
        this.enterprises = enterprises;
        this.lists = lists;
        this.pages = pages;
        this.memberships = memberships;
    }

    @GetMapping("/api/enterprises")
    Page<EnterpriseRow> search(
            @ParameterObject Query query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return lists.search(query.search(), new Paging(page, size));
    }

    @GetMapping("/api/enterprises.xlsx")
    void xlsx(@ParameterObject Query query, HttpServletResponse response) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        export(query, "xlsx", response, (rows, output) -> Sheets.xlsx("企业", EnterpriseRow.HEADER, rows, output));
    }

    @GetMapping("/api/enterprises.csv")
    void csv(@ParameterObject Query query, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        export(query, "csv", response, (rows, output) -> Sheets.csv(EnterpriseRow.HEADER, rows, output));
    }

    @GetMapping("/api/enterprises/{creditCode}")
    EnterprisePage open(@PathVariable CreditCode creditCode) {
        return pages.open(creditCode);
    }

    @PostMapping("/api/enterprises")
    @ResponseStatus(HttpStatus.CREATED)
    EnterprisePage register(@RequestBody NewEnterprise enterprise) {
        return pages.open(enterprises.register(enterprise).creditCode());
    }

    @PostMapping("/api/enterprises/{creditCode}/memberships")
    EnterprisePage correct(@PathVariable CreditCode creditCode, @RequestBody NewPlace place) {
        memberships.correct(new Move(
                enterprises.get(creditCode).id(),
                place.region(),
                place.park(),
                place.industry(),
                place.validFrom(),
                place.validTo().orElse(Dated.FOREVER),
                place.reason()));
        return pages.open(creditCode);
    }

    /// The filters of the list and its exports, as the address gives them.
    record Query(
            Optional<String> q,
            Optional<String> region,
            Optional<String> park,
            Optional<String> industry,
            Optional<String> roster,
            Optional<String> sort) {

        EnterpriseSearch search() {
            return new EnterpriseSearch(
                    q.orElse(""),
                    given(region).map(RegionCode::of),
                    given(park).map(ParkCode::of),
                    given(industry).map(IndustryCode::of),
                    EnterpriseSearch.OnRoster.of(roster.orElse("all")),
                    Sorting.of(sort.orElse(""), EnterpriseSearch.KEYS));
        }

        /// An empty parameter is none: a form sends all its fields.
        private static Optional<String> given(Optional<String> parameter) {
            return parameter.filter(text -> !text.isEmpty());
        }
    }

    /// Where an enterprise belongs from a day on.
    record NewPlace(
            RegionCode region,
            Optional<ParkCode> park,
            IndustryCode industry,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String reason) {}

    /// Writes a sheet.
    private interface Writing {
        void to(Stream<List<Object>> rows, OutputStream output);
    }

    private void export(Query query, String kind, HttpServletResponse response, Writing writing) {
        var search = query.search();
        response.setHeader("Content-Disposition", "attachment; filename=\"enterprises." + kind + "\"");
        lists.export(search, rows -> {
            try {
                writing.to(rows.map(EnterpriseRow::cells), response.getOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}
