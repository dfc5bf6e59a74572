import { api } from "../api";
import { useHere } from "../app/here";
import { useLoad } from "../hooks";
import { Button, LinkButton, Loading } from "../parts/parts";
import { ProblemBanner } from "../parts/ProblemBanner";
import { dateTime, grouped } from "../time";
import { t, word } from "../words";

/** W44 材料交接单: two copies, one for each hand. */
export function HandoverPaper({ id }: { id: string }) {
  const { node } = useHere();
  const made = useLoad(() => api.handover(id), [id]);
  if (!made.data) {
    return made.error ? <ProblemBanner problem={made.error} onRetry={made.reload} /> : <Loading />;
  }
  const one = made.data;
  return (
    <>
      <p class="row between noprint">
        <LinkButton to="/plan/handovers" kind="quiet" icon="back">{t("handovers.back")}</LinkButton>
        <Button kind="primary" icon="print" onClick={() => print()} testid="print">{t("print")}</Button>
      </p>
      <article class="card sheet" lang="zh-CN" data-testid="handover-paper">
        <h1>材料交接单</h1>
        <p class="quiet">W44　{node.name}　{dateTime(one.madeAt)}</p>
        <p>{word("handover", one.direction)}：<b>{one.place}</b>　共 <b>{one.envelopes}</b> 袋、<b>{one.cases.length}</b> 件{one.sealNo && <>　封签号：{one.sealNo}</>}</p>
        <table class="queue">
          <thead><tr><th scope="col">序号</th><th scope="col">办件编号</th><th scope="col">申请人</th><th scope="col">事项</th></tr></thead>
          <tbody>
            {one.cases.map((line, at) => (
              <tr key={line.case}><td>{at + 1}</td><td class="number">{grouped(line.number)}</td><td>{line.applicant}</td><td>{line.itemName}</td></tr>
            ))}
          </tbody>
        </table>
        {one.note && <p>备注：{one.note}</p>}
        <p>经双方当面清点，袋数、封签与以上所列相符。</p>
        <dl class="hands">
          <div><dt>交出人（签字）</dt><dd>{one.giver}</dd></div>
          <div><dt>接收人（签字）</dt><dd>{one.taker}</dd></div>
          <div><dt>时间</dt><dd>　　年　　月　　日　　时　　分</dd></div>
        </dl>
        <p class="quiet">本单一式两份，交接双方各执一份。</p>
      </article>
    </>
  );
}
