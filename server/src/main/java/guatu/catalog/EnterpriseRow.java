package guatu.catalog;

import guatu.kernel.CreditCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An enterprise as a list shows it.
///
/// @param park empty when it is in none
/// @param onRoster whether it is on the roster today
/// @param since since when it is on the roster; empty when it is not
/// @param demo whether it is made up
public record EnterpriseRow(
        CreditCode creditCode,
        String nameZh,
        Label region,
        Optional<Label> park,
        Label industry,
        boolean onRoster,
        Optional<LocalDate> since,
        boolean demo) {

    /// The columns of an export.
    static final List<String> HEADER =
            List.of("统一社会信用代码", "企业名称", "地区代码", "地区", "园区代码", "园区", "行业代码", "行业", "在库", "入库日期", "演示");

    /// As an export shows it.
    List<Object> cells() {
        return List.of(
                creditCode,
                nameZh,
                region.code(),
                region.nameZh(),
                park.map(Label::code),
                park.map(Label::nameZh),
                industry.code(),
                industry.nameZh(),
                onRoster ? "是" : "否",
                since,
                demo ? "是" : "否");
    }
}
