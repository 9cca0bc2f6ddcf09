package guatu.projects;

import guatu.kernel.RegionCode;
import guatu.projects.ReserveViews.ReserveBoard;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The reserves over HTTP.
@RestController
@RequestMapping("/api/projects")
class ReserveController {

    private final ReserveViews views;
    private final Promotions promotions;

    ReserveController(ReserveViews views, Promotions promotions) {
        this.views = views;
        this.promotions = promotions;
    }

    record PromotionBody(String note) {}

    /// A promotion that is under decision now.
    ///
    /// @param id the number of its case
    record AskedPromotion(long id) {}

    @GetMapping("/reserves")
    ReserveBoard board(@RequestParam Optional<RegionCode> region) {
        return views.board(region);
    }

    @PostMapping("/{id}/promotions")
    @ResponseStatus(HttpStatus.CREATED)
    AskedPromotion ask(@PathVariable long id, @RequestBody PromotionBody body) {
        return new AskedPromotion(promotions.ask(new ProjectId(id), body.note()).value());
    }
}
