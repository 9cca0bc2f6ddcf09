package guatu.plan.compiler;

/// The units in which plans measure and count, as patterns.
final class Units {

    private static final String MEASURES =
            "吨标准煤|吨标煤|千克标准煤|公斤标准煤|克标准煤|克标煤|载重吨|吨公里|蒸吨|吨|微克|毫克|千克|公斤|克|斤|千瓦时|千瓦|兆瓦时|兆瓦|吉瓦时|吉瓦|标准立方米|立方米|平方米|平方公里|公里|千米|亩次|亩|公顷|标准箱|标箱|千伏安|元|美元|欧元|港元|分(?=钱)|度(?=电|[，。；、以左])|量子比特|比特"
                    + "|GWh|MWh|kWh|GW|MW|kW|[EP]F[Ll][Oo][Pp][Ss]|TEU|Tbps|Gbps|Mbps|EB|PB|TB";
    private static final String COUNTS =
            "(?:场次|户次|家次|人次|件次|架次|航次|班次|台套|户|家|个(?!百分点|工作日)|项|条|座|台|套|辆|艘|架|名|位(?!于|居|次|数)|件|处|所(?!有|需|在|属)|只|支|款|张|口|孔|眼|列|种|类|场|批次|片|份|次(?!产业|性|元|生)|株|头|羽|组|栋|幢|间|篇|册|笔|宗|例|班|床|机架|颗|发(?!展|明|电|放|布|行)|匹|尊|单(?=[，。；、以左])|分(?=[，。；、以左]))(?:\\((?:套|次|项|家|户|个|座|所|处|条)\\))?";
    /// 元/人, 千克标准煤/吨; what goes on after it (吨的产能) is no part of the unit.
    private static final String PER =
            "(?:/(?:[百万]?(?:人|亩|户|吨|元|件|平方米|立方米|公里)|亿元|百公里|平方公里|公顷|千瓦时|度|千克|公斤|家|台|套|辆|年|天|日|月|次|头|只|羽|床|个|项|班|小时|分钟|秒|标准箱|标箱|重量箱|箱)(?:[/·]年)?)?";

    static final String MEASURED = "(?:" + MEASURES + ")" + PER;
    static final String COUNTED = COUNTS + PER;

    private Units() {}
}
