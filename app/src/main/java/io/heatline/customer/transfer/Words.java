package io.heatline.customer.transfer;

import io.heatline.customer.CustomerType;
import io.heatline.customer.PremisesState;
import io.heatline.customer.RegisteredVia;
import io.heatline.customer.Relation;
import io.heatline.customer.Sex;
import io.heatline.customer.Vulnerability;
import io.heatline.station.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people write for a choice; the first word of each is ours. Codes are understood, too. */
final class Words<T extends Enum<T>> {

    static final Words<PremisesState> STATE = new Words<>(
            PremisesState.class,
            Map.of(
                    PremisesState.IN_USE, List.of("在用", "正常", "用热", "供热", "正常供热"),
                    PremisesState.STOPPED, List.of("停用", "停热", "停供"),
                    PremisesState.REPORTED_STOP, List.of("报停", "申请停热"),
                    PremisesState.ARCHIVED, List.of("归档", "已归档")));
    static final Words<CustomerType> TYPE = new Words<>(
            CustomerType.class,
            Map.of(
                    CustomerType.RESIDENT, List.of("居民", "住宅", "个人", "居民用户"),
                    CustomerType.BUSINESS, List.of("商业", "商户", "商服", "非居民"),
                    CustomerType.PUBLIC_BODY, List.of("公建", "机关", "事业单位", "学校", "医院"),
                    CustomerType.INDUSTRY, List.of("工业", "企业", "厂房")));
    static final Words<Sex> SEX =
            new Words<>(Sex.class, Map.of(Sex.FEMALE, List.of("女", "女士", "F"), Sex.MALE, List.of("男", "先生", "M")));
    static final Words<Relation> RELATION = new Words<>(
            Relation.class,
            Map.of(
                    Relation.OWNER, List.of("业主", "房主", "户主", "产权人", "本人"),
                    Relation.TENANT, List.of("租户", "承租人", "租客"),
                    Relation.FAMILY, List.of("家属", "家人", "亲属", "子女", "配偶", "父母"),
                    Relation.PROPERTY_OFFICE, List.of("物业", "物业公司"),
                    Relation.OTHER, List.of("其他", "其它")));
    static final Words<Vulnerability> VULNERABLE = new Words<>(
            Vulnerability.class,
            Map.of(
                    Vulnerability.INFANT, List.of("婴幼儿", "婴儿", "幼儿"),
                    Vulnerability.ELDERLY, List.of("老人", "老年人", "高龄老人"),
                    Vulnerability.SICK, List.of("病人", "患者", "重病")));

    static final Words<RegisteredVia> VIA = new Words<>(
            RegisteredVia.class,
            Map.of(
                    RegisteredVia.CALL, List.of("来电", "电话"),
                    RegisteredVia.DESK, List.of("坐席登记", "坐席", "窗口"),
                    RegisteredVia.IMPORT, List.of("导入"),
                    RegisteredVia.CHARGING, List.of("收费系统"),
                    RegisteredVia.WECHAT, List.of("微信", "公众号")));

    private final Class<T> type;
    private final Map<T, List<String>> words;

    private Words(Class<T> type, Map<T, List<String>> words) {
        this.type = type;
        this.words = words;
    }

    Optional<T> read(String written) {
        var folded = Spelling.folded(written);
        for (T value : type.getEnumConstants()) {
            if (value.name().equals(folded)
                    || words.getOrDefault(value, List.of()).contains(folded)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    String write(T value) {
        return words.getOrDefault(value, List.of(value.name())).get(0);
    }
}
