package guatu.wall;

import guatu.plan.Horizons;
import guatu.plan.TargetId;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The wall over HTTP: one page, one request.
@RestController
@RequestMapping("/api/wall")
class WallController {

    private final Wall wall;
    private final Horizons horizons;

    WallController(Wall wall, Horizons horizons) {
        this.wall = wall;
        this.horizons = horizons;
    }

    @GetMapping
    WallView read(
            @RequestParam Optional<TargetId> target,
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> known) {
        return wall.at(target, horizons.of(period, known));
    }
}
