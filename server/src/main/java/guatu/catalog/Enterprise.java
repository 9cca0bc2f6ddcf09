package guatu.catalog;

import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;

/// A firm of the register, with the place and class of the membership that holds today.
///
/// @param region the slot of its county
/// @param park the slot of its park or zone; 0 when it is in none
/// @param industry the slot of its 小类
/// @param demo whether it is made up; its name then says 演示
public record Enterprise(
        EnterpriseId id, CreditCode creditCode, String nameZh, int region, int park, int industry, boolean demo) {}
