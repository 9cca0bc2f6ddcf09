package guatu.reporting.chasing;

import guatu.reporting.FilingWindow;
import guatu.reporting.FormEdition;
import guatu.reporting.pack.WindowCalendar;
import java.time.format.DateTimeFormatter;

/// What a reminder says. The house writes it, and nobody adds to it: so no text can carry an amount or a target.
final class Wording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WindowCalendar.ZONE);

    private Wording() {}

    static String titleZh(FormEdition form, FilingWindow window) {
        return "催报：%s《%s》%s".formatted(form.code(), form.nameZh(), window.month());
    }

    static String titleEn(FormEdition form, FilingWindow window) {
        return "Reminder: %s %s, %s".formatted(form.code(), form.nameEn(), window.month());
    }

    static String textZh(FormEdition form, FilingWindow window) {
        return ("贵单位 %s《%s》%s 尚未报送（或退回后尚未重报）。企业报送期限为 %s（北京时间）。"
                        + "请登录“报表”页面独立填报；数据由企业如实填报，任何单位和个人不得代填、修改或提示数值。"
                        + "依据：%s。")
                .formatted(
                        form.code(),
                        form.nameZh(),
                        window.month(),
                        MOMENT.format(window.firmUntil()),
                        form.legalBasis());
    }

    static String textEn(FormEdition form, FilingWindow window) {
        return ("Your form %s (%s) for %s has not been filed, or not been filed again after its return. Firms file by %s"
                        + " (Beijing time). Please fill it in yourselves on the page of your filings; nobody may fill in,"
                        + " change or suggest a value.")
                .formatted(form.code(), form.nameEn(), window.month(), MOMENT.format(window.firmUntil()));
    }
}
