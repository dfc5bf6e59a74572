package org.daiban.world.demo;

/** The people of the demonstration, all made up. */
public enum Player {
  MANAGER("manager", "中心管理员", "CENTRE_MANAGER", Player.COUNTY, "", "县中心管理员 centre manager"),
  FIRST("chen", "陈首席", "FIRST_REPRESENTATIVE", Player.COUNTY, Player.BUREAU, "县民政局首席代表 decides"),
  WINDOW("zhou", "周窗口", "WINDOW_CLERK", Player.COUNTY, Player.BUREAU, "县民政局窗口 window clerk"),
  EDITOR("fang", "方编辑", "CATALOGUE_EDITOR", Player.COUNTY, "", "县事项清单编辑 catalogue editor"),
  DISCLOSURE("xumin", "徐公开", "CATALOGUE_REVIEWER", Player.COUNTY, "", "政务公开审核 reviews it"),
  ESTABLISHMENT("heping", "何编制", "CATALOGUE_REVIEWER", Player.COUNTY, "", "机构编制审核 reviews it"),
  LEGAL("gaofei", "高法制", "CATALOGUE_REVIEWER", Player.COUNTY, "", "法制审核 reviews it"),
  PUBLISHER("luojie", "罗发布", "CATALOGUE_PUBLISHER", Player.COUNTY, "", "县事项清单发布 publishes it"),
  CLERK("lizhen", "李窗口", "TOWNSHIP_CLERK", Player.TOWNSHIP, "", "高河镇窗口 township clerk"),
  REVIEWER("zhao", "赵审核", "TOWNSHIP_REVIEWER", Player.TOWNSHIP, "", "高河镇审核 township reviewer"),
  AGENT("wang", "王代办", "PROXY_AGENT", Player.VILLAGE, "", "高河村代办员 village proxy agent");

  /** 怀宁县. */
  public static final String COUNTY = "340822000000";

  /** 高河镇. */
  public static final String TOWNSHIP = "340822100000";

  /** 高河村. */
  public static final String VILLAGE = "340822100200";

  private static final String BUREAU = "县民政局";

  private final String login;
  private final String person;
  private final String role;
  private final String region;
  private final String department;
  private final String title;

  Player(String login, String person, String role, String region, String department, String title) {
    this.login = login;
    this.person = person;
    this.role = role;
    this.region = region;
    this.department = department;
    this.title = title;
  }

  public String login() {
    return login;
  }

  /** The made-up name. */
  public String person() {
    return person;
  }

  String role() {
    return role;
  }

  String region() {
    return region;
  }

  String department() {
    return department;
  }

  /** Who that is, Chinese and English. */
  public String title() {
    return title;
  }
}
