package org.daiban.world.bench;

import java.util.List;
import java.util.Random;

/**
 * Answers of a made-up villager, different each time and as long as real ones. Years of birth are
 * such that nobody alive has one of the numbers; telephone and account numbers are of kinds that
 * are not given out.
 */
final class MadeUpVillager {
  private static final String FAMILIES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石";
  private static final String GIVEN =
      "有福长根桂英大年秀兰来喜金宝玉珍建国志明春华秋生海涛丽萍爱国红梅少云文斌德胜光荣翠花淑芬立新永强凤霞家旺水莲松柏银树月娥";
  private static final List<String> GROUPS =
      List.of("新塘组", "上湾组", "下湾组", "桥头组", "祠堂组", "竹园组", "河东组", "山脚组", "大岭组", "老街组");
  private static final List<String> BANKS =
      List.of("示例农商行石牌支行", "示例农商行月山支行", "示例邮储银行黄墩营业所", "示例农业银行县支行");
  private static final List<String> PLACES =
      List.of("示例县人民医院", "示例县中医院", "示例市立医院", "示例镇中心学校", "示例职业技术学校", "示例劳务公司");
  private static final List<String> SENTENCES =
      List.of(
          "上半年住院花费较大，家里只靠种地收入，生活有困难。",
          "房屋后墙开裂，雨天漏水，请求上门查看。",
          "七月大雨，稻田被淹，减产一半以上。",
          "本人长期在外务工，委托村里代办。",
          "老人独自居住，子女都在外地，行动不便。");
  private static final List<String> WORDS =
      List.of("水稻", "油菜", "马尾松", "砖混两层", "三轮车", "本地黄牛", "自建房", "电焊", "家政服务", "手扶拖拉机");
  private static final List<String> NOTES = List.of("原件当场看过已退还", "下周赶集时补交", "复印件在镇里复印", "户口簿在儿子处");
  private static final int NOTES_OF_TEN = 1;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  private final Random random;

  MadeUpVillager(Random random) {
    this.random = random;
  }

  String name() {
    StringBuilder name = new StringBuilder().append(letter(FAMILIES));
    for (int left = random.nextInt(3) == 0 ? 1 : 2; left > 0; left--) {
      name.append(letter(GIVEN));
    }
    return name.toString();
  }

  /** A number with a right check digit. */
  String citizenNumber() {
    String county = one(List.of("340822", "340822", "340822", "340811", "340881", "340825"));
    String body =
        county + (1900 + random.nextInt(5)) + two(1 + random.nextInt(12)) + two(day()) + digits(3);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECK.charAt(sum % 11);
  }

  String phone() {
    return "1300000" + digits(4);
  }

  String account() {
    return "62" + digits(17);
  }

  String address(String village) {
    return village + one(GROUPS) + (1 + random.nextInt(160)) + "号";
  }

  String bank() {
    return one(BANKS);
  }

  String place() {
    return one(PLACES);
  }

  String sentence() {
    return one(SENTENCES);
  }

  String words() {
    return one(WORDS);
  }

  /** Most papers need no word. */
  String note() {
    return random.nextInt(10) < NOTES_OF_TEN ? one(NOTES) : "";
  }

  String date() {
    return "202" + (4 + random.nextInt(3)) + "-" + two(1 + random.nextInt(12)) + "-" + two(day());
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private int day() {
    return 1 + random.nextInt(28);
  }

  private char letter(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
