package guatu.app.demo;

import guatu.projects.BulkProject.BulkStage;
import guatu.projects.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// On which days a demo project went from stage to stage.
final class DemoStages {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

    /// When those began that were handed over from the five years before: without them nothing would be under
    /// construction in the first years of the plan.
    private static final LocalDate HANDED_OVER = LocalDate.of(2018, 7, 2);

    private static final int EVERY_THIRD = 3;
    private static final int BEGUN_WITHIN = 500;
    private static final int LONGEST = 240;

    private DemoStages() {}

    /// The stages up to a goal, in order and spread between the beginning and today.
    static List<BulkStage> draw(int number, Stage goal, LocalDate today, Dice dice) {
        boolean handedOver = goal.compareTo(Stage.S5) >= 0 && number % EVERY_THIRD == 0;
        var first = handedOver ? HANDED_OVER : FIRST;
        int last = goal == Stage.S8 ? (int) dice.between(2, 7) : goal.number();
        int steps = last + (goal == Stage.S8 ? 2 : 1);
        long days = first.until(today, ChronoUnit.DAYS);
        long latest = Math.max(1, days - 60L * steps);
        long begin = dice.between(0, handedOver ? Math.min(latest, BEGUN_WITHIN) : latest);
        long step = Math.clamp((days - begin - 5) / steps, 1, LONGEST);
        var stages = new ArrayList<BulkStage>();
        long at = begin;
        for (int place = 0; place <= last; place++) {
            stages.add(new BulkStage(Stage.valueOf("S" + place), first.plusDays(at), false, ""));
            at += Math.max(1, dice.around(step, 300));
            at = Math.min(at, days - 1);
        }
        if (goal == Stage.S8) {
            stages.add(new BulkStage(
                    Stage.S8, first.plusDays(at), false, last == 7 ? "AT_CAPACITY: 达产归档" : "TERMINATED: 投资方退出"));
        }
        return stages;
    }
}
