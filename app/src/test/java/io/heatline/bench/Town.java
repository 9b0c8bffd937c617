package io.heatline.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A town of any size, the same one each time: estates of 500 flats, three people with a phone each in every flat. */
final class Town {

    private static final int FLATS_OF_AN_ESTATE = 500;
    private static final int PEOPLE = 3;
    private static final String[] FIRST = {
        "阳光", "锦绣", "金色", "滨江", "翡翠", "丽景", "恒大", "万科", "保利", "绿地", "龙湖", "碧桂", "中海", "华润", "世纪", "東方",
        "和平", "新城", "盛世", "御景", "香格", "水岸", "枫林", "紫荆", "康乐", "幸福", "友谊", "先锋", "建设", "光明", "银河", "天鹅",
        "松花", "安居", "富贵", "祥和", "学府", "书香", "桃源", "梧桐"
    };
    private static final String[] LAST = {
        "家园", "花园", "小区", "嘉苑", "名邸", "公馆", "新村", "华庭", "国际", "豪庭", "雅居", "大厦", "广场", "里", "丽舍", "山庄", "首府", "天地", "城",
        "湾", "苑", "府", "台", "郡", "居"
    };
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈" + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文辉力波宁贵福生龙元全胜学祥才发武新利清飞彬富顺"
            + "信子良海山仁宽浩凯健俊帆雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁";

    private final Random random = new Random(20261115);
    private final int flats;

    Town(int flats) {
        this.flats = flats;
    }

    /** One who lives there. */
    record Resident(String name, String phone) {}

    /** A flat with its residents. */
    record Flat(String estate, int building, int unit, String room, List<Resident> residents) {}

    /** All of them in order. A town can be walked once. */
    Stream<Flat> walk() {
        return IntStream.range(0, flats).mapToObj(this::flat);
    }

    private Flat flat(int number) {
        int estate = number / FLATS_OF_AN_ESTATE;
        int place = number % FLATS_OF_AN_ESTATE;
        int building = place / 100 + 1;
        int unit = place / 50 % 2 + 1;
        int floor = place / 3 % 17 + 1;
        // Two of one name in a household would be one person of two numbers.
        var residents = new LinkedHashMap<String, Resident>();
        while (residents.size() < PEOPLE) {
            var name = name();
            residents.put(name, new Resident(name, phone()));
        }
        return new Flat(
                estateName(estate), building, unit, floor + "0" + (place % 3 + 1), List.copyOf(residents.values()));
    }

    static String estateName(int estate) {
        int phase = estate / (FIRST.length * LAST.length);
        var name = FIRST[estate % FIRST.length] + LAST[estate / FIRST.length % LAST.length];
        return phase == 0 ? name : name + "(" + (phase + 1) + "期)";
    }

    /** Common surnames are more common. */
    private String name() {
        double skew = random.nextDouble();
        int surname = (int) (skew * skew * SURNAMES.length());
        var name = new StringBuilder().append(SURNAMES.charAt(surname)).append(given());
        return random.nextInt(4) == 0 ? name.toString() : name.append(given()).toString();
    }

    private char given() {
        return GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private String phone() {
        return "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000));
    }
}
