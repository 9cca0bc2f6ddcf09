package guatu.conference;

/// A standing conference.
///
/// @param officeZh who issues its papers, as the red head has it
/// @param numberWord the word of its 文号, such as 青重项联纪
public record Body(
        long id,
        String code,
        String nameZh,
        String nameEn,
        String region,
        String officeZh,
        String numberWord,
        boolean demo) {}
