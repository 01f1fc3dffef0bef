/** The words that part a noun from its verbs, by two characters and by one. */

/** A list of words that begin with a character in it, tried only where one stands. */
export class WordList {
  private readonly first = new Uint8Array(65536);
  private readonly all: Set<string>;
  private readonly not: RegExp | null;

  /**
   * @param list words of one or two characters, apart by blanks
   * @param not what follows a word that is part of another (培训班): the word does not count there
   */
  constructor(list: string, not: RegExp | null = null) {
    this.all = new Set(list.trim().split(/\s+/));
    for (const word of this.all) this.first[word.charCodeAt(0)] = 1;
    this.not = not;
  }

  /** The length of the word at `at`, 0 where none stands there. */
  at(text: string, at: number): number {
    if (this.first[text.charCodeAt(at)] === 0) return 0;
    const length = this.all.has(text.slice(at, at + 2)) ? 2 : this.all.has(text[at]!) ? 1 : 0;
    return length > 0 && this.not?.test(text.slice(at + length, at + length + 2)) !== true ? length : 0;
  }

  /** Where the first word begins, -1 where there is none. */
  firstIn(text: string): number {
    for (let at = 0; at < text.length; at += 1) if (this.at(text, at) > 0) return at;
    return -1;
  }

  /** Where the last word ends, 0 where there is none. */
  lastEndIn(text: string): number {
    for (let at = text.length - 1; at >= 0; at -= 1) {
      const length = this.at(text, at);
      if (length > 0) return at + length;
    }
    return 0;
  }
}

/** Words that may be taken off the end of another, again and again. */
export class WordTails {
  private readonly last = new Uint8Array(65536);
  private readonly all: Set<string>;
  private readonly longest: number;

  /** @param list words apart by blanks */
  constructor(list: string) {
    this.all = new Set(list.split(' '));
    this.longest = Math.max(...[...this.all].map((word) => word.length));
    for (const word of this.all) this.last[word.charCodeAt(word.length - 1)] = 1;
  }

  /** What is left of `text` without the words at its end. */
  strippedFrom(text: string): string {
    let end = text.length;
    while (end > 0 && this.last[text.charCodeAt(end - 1)] === 1) {
      let length = Math.min(this.longest, end);
      while (length > 0 && !this.all.has(text.slice(end - length, end))) length -= 1;
      if (length === 0) break;
      end -= length;
    }
    return text.slice(0, end);
  }
}

/** Verbs that take what is counted as their object; not the nouns made of them: 培训班, 检查组, 推进会. */
export const TAKES_OBJECT = new WordList(
  `开展 组织 召开 举办 举行 进行 新建 扩建 改建 新增 增设 增配 新聘 实施 查出 查处 查实 下发 印发 编印 制发
  发放 发出 发送 下达 签订 签署 出台 选派 引进 配备 配齐 补充 补选 清退 追缴 追回 追责 退还 挽回 收缴 收回 上缴 给予 移送
  移交 注销 关停 取缔 撤销 撤并 提拔 提任 遴选 推荐 推送 覆盖 涉及 惠及 受理 接待 接诊 接收 收到 收集 采纳 采购 建成
  组建 成立 设立 设置 安排 落实 争取 筹措 协调 安装 获得 获批 荣获 聘请 聘任 选聘 招聘 招募 招录 拨付 投放 配套 更新
  听取 研究 传达 梳理 细化 制定 修订 完善 建立 健全 废止 核减 扣减 减免 核销 清理 清查 清收 化解 排查 摸排 发现 整治 消除
  处置 处理 约谈 通报 罚没 责令 督促 指导 推行 推进 抽检 抽查 检查 核查 审核 审计 评查 评估 评选 评定 认定 命名 创建 培育 培养 培训
  发展 转入 交流 轮岗 调整 调剂 调配 盘活 出租 分流 安置 资助 补发 补办 补录 兑现 承担 增加 减少 提高 提升 完成 达成 实现
  取得 共建 联建 结成 开发 开通 开设 打造 升级 维修 改造 施划 布设 刊发 发布 播出 报道 辞退 解聘 终止 停办 走访 慰问 讲授
  规范 纠正 查摆 认领 领办 督办 办理 办结 答复 回复 参加 派出 输送 接受 吸纳 吸引 带动 拉动 联系 包联 入库 储备 争创 列支 整改 调研 督导 共有
  现有 设有 拥有 建有 接入 下架 叫停 入选 解除 取消 统筹 出动`,
  /^[率数量额期会组费款班书员站所点者度表报性网生力面单机资]|^(?:到位|通知|措施|任务|方案|工作|责任|台账|完成|建议)/,
);

/** What ends a noun phrase behind a figure. */
export const ENDS_NOUN = new WordList(
  `参加 开展 组织 进行 完成 通过 实现 实施 实行 签订 纳入 予以 逐一 逐项 逐个 逐栋 逐笔 逐校 全部 全面 分别 均 已 被 获 给 正 将 按
  对 与 和 及 并 在 到 占 为 由 从 向 于 作为 成为 涉及 用于 入选 评为 使用 接入 配备 建立 立案 落实 整改 限期 更新 更换 安装 建成 公开 投入 达
  提供 查看 学习 修订 考入 重新 优先 集中 联合 挂牌 见底 销号 紧盯 倒排 因 未 尚 列入 专项 工资 每 带着 走进 送教 提醒 申报 取得 试点 挂职 跟岗
  免职 约谈 通报 停止 率先 回头 再次 严肃 推行 下达 明确 立即 单独 列席 结对 提高 提升 增加 减少 下降 升级`,
  /^[率组班会书]|^(?:措施|任务|方案|工作|问题|责任|建议|台账|意见|通知|事项|象|口|度|小组|标准|资料)/,
);
