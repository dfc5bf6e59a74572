package org.daiban.world.launch;

import java.net.URI;
import org.daiban.world.demo.Player;
import org.daiban.world.demo.World;
import org.daiban.world.process.Program;

/** What a stranger reads once everything runs. */
final class Welcome {
  private final World world;
  private final URI control;
  private final int portWanted;

  Welcome(World world, URI control, int portWanted) {
    this.world = world;
    this.control = control;
    this.portWanted = portWanted;
  }

  String text() {
    return """

    代办已启动 Daiban is running
    ────────────────────────────────────────────────────────────
    村 village    %s   %s
    镇 township   %s   %s
    县 county     %s   %s
    线路开关 line switches   %s
    %s
    账号 sample logins（保存在 kept in %s，只有您能读 readable by you only）
    %s
    看什么 what to click
      1. 用 wang 打开村的地址，点“新办件”，选“经济困难老年人养老服务补贴”，填写、拍照、签字、保存。
         Open the village as wang, register a new case, fill in, sign, save.
      2. 先输入 cut village 再保存：只显示“已保存”；输入 mend village，变成“已到镇”。
         Cut the line first: the case says 已保存 (saved) only; mend it and it says 已到镇.
      3. 用 lizhen 打开镇的地址，受理或一次性告知；用 zhao 初审转报。
         At the township lizhen accepts or tells once what is missing, zhao reviews.
      4. 用 chen 打开县的地址，作出决定；回到村里交付签收。
         At the county chen decides; back in the village the result is handed over.

    怎样断网 how to cut：在这里输入 cut village、mend village、cut township、mend township、
      status、quit，或打开上面的线路开关页。 Type these here, or open the switches' page.
    对方系统 partners：数据共享和短信由模拟系统答复，cut partners、mend partners 断开和恢复。
      Shared data and text messages are answered by made-up partners.
    停止 stop：quit 或 Ctrl-C
    """
        .formatted(
            world.village().address(),
            world.village().name(),
            world.township().address(),
            world.township().name(),
            world.county().address(),
            world.county().name(),
            control,
            takenPorts(),
            world.accounts().file(),
            logins());
  }

  private String takenPorts() {
    StringBuilder told = new StringBuilder();
    tell(told, world.county(), portWanted);
    tell(told, world.township(), portWanted + 1);
    tell(told, world.village(), portWanted + 2);
    return told.toString();
  }

  private static void tell(StringBuilder told, Program program, int wanted) {
    int port = program.address().getPort();
    if (port != wanted) {
      told.append("端口 " + wanted + " 已被占用，" + program.name() + "改用 " + port);
      told.append("  port " + wanted + " is taken, so " + port + " is used\n");
    }
  }

  private String logins() {
    StringBuilder lines = new StringBuilder();
    for (Player player : Player.values()) {
      String password = world.accounts().find(player).orElse("");
      lines.append(String.format("  %-8s  %s  %s%n", player.login(), password, player.title()));
    }
    return lines.toString();
  }
}
