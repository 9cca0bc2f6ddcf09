export default {
  zh: {
    version: '第 {no} 版',
    versions: '历次版本',
    gloss: '对照英文',
    review: '规划审校',
    contents: '目录',
    missing: '（原文缺标题）',
    changes: '与上一版相比有 {n} 处变化',
    kinds: { ADDED: '新增', REMOVED: '删除', CHANGED: '修改' },
  },
  en: {
    version: 'version {no}',
    versions: 'Versions',
    gloss: 'English beside it',
    review: 'Review of texts',
    contents: 'Contents',
    missing: '(heading missing in the source)',
    changes: '{n} changes against the version before',
    kinds: { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed' },
  },
}
