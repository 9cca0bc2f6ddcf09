package guatu.catalog;

import guatu.kernel.CreditCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Optional;

/// An enterprise to be put on the register.
///
/// @param nameZh 1 to 200 characters, none of them a control character
/// @param region a county-level place, by any code it ever had
/// @param park a park or zone, if it lies in one
/// @param industry a 小类
/// @param since the first day on which it belonged there; not after today
/// @param demo whether it is made up
public record NewEnterprise(
        CreditCode creditCode,
        String nameZh,
        RegionCode region,
        Optional<ParkCode> park,
        IndustryCode industry,
        LocalDate since,
        boolean demo) {}
