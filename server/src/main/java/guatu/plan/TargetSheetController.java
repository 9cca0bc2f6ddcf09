package guatu.plan;

import guatu.platform.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The list of targets as a spreadsheet: exactly what the list shows.
@RestController
@RequestMapping("/api/plan")
class TargetSheetController {

    private static final List<String> HEADER = List.of(
            "编号 ID",
            "条款 Clause",
            "目标 Target",
            "比较 Comparator",
            "目标值 Value",
            "单位 Unit",
            "期间 Period",
            "实际 Actual",
            "轨迹 Trajectory",
            "差距 Gap",
            "实际÷轨迹 % Ratio",
            "状态 State",
            "说明 Reason");

    private final TargetController targets;

    TargetSheetController(TargetController targets) {
        this.targets = targets;
    }

    @GetMapping("/targets.xlsx")
    void xlsx(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> known,
            @RequestParam Optional<TargetKind> kind,
            @RequestParam Optional<Standing.State> state,
            @RequestParam Optional<String> q,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(targets.list(period, known, kind, state, q));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"targets.xlsx\"");
        Sheets.xlsx("目标", HEADER, rows, response.getOutputStream());
    }

    @GetMapping("/targets.csv")
    void csv(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> known,
            @RequestParam Optional<TargetKind> kind,
            @RequestParam Optional<Standing.State> state,
            @RequestParam Optional<String> q,
            HttpServletResponse response)
            throws IOException {
        var rows = rows(targets.list(period, known, kind, state, q));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"targets.csv\"");
        Sheets.csv(HEADER, rows, response.getOutputStream());
    }

    private static Stream<List<Object>> rows(List<TargetView> views) {
        return views.stream()
                .map(view -> List.of(
                        view.id().value(),
                        view.clause(),
                        view.nameZh(),
                        view.comparator().toString(),
                        view.value(),
                        view.unit(),
                        view.standing().period().toString(),
                        view.standing().actual(),
                        view.standing().trajectory(),
                        view.standing().gap(),
                        view.standing().ratioPercent(),
                        view.standing().stateZh(),
                        view.standing().whyZh()));
    }
}
