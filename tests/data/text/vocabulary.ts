/** A vocabulary of an invented country, for tests of the reader. */
import type { NameVocabulary } from '../../../data/text/names/names.ts';

export const VOCABULARY: NameVocabulary = {
  areas: {
    AA: { labels: { en: 'Aland', zh: '甲国' }, aliases: { zh: ['全国'] } },
    'AA-N': {
      labels: { en: 'Norrland', zh: '北州' },
      aliases: { en: ['Norrland Province'] },
      parent: 'AA',
    },
    'AA-N-port': { labels: { en: 'Westport port', zh: '西口岸' }, parent: 'AA' },
    US: { labels: { en: 'Dollaria', zh: '乙国' } },
    // As in the record, only the area has the alias, not the partner of the same code.
    DD: { labels: { en: 'Deland', zh: '戊国' }, aliases: { en: ['The Deland Republic'] } },
    EE: { labels: { en: 'Eeland', zh: '己国' } },
  },
  indicators: {
    trade: {
      labels: { en: 'Foreign trade', zh: '对外贸易' },
      aliases: {
        en: ['trade', 'traded', 'imports and exports', 'exports and imports'],
        zh: ['进出口总值', '进出口', '外贸'],
      },
    },
    exports: { labels: { en: 'Exports', zh: '出口' } },
    imports: { labels: { en: 'Imports', zh: '进口' } },
    balance: {
      labels: { en: 'Trade balance', zh: '贸易差额' },
      aliases: { en: ['trade surplus', 'trade deficit', 'trade gap'], zh: ['贸易顺差', '贸易逆差'] },
    },
    gdp: { labels: { en: 'Gross domestic product', zh: '生产总值' }, aliases: { en: ['GDP'] } },
    cargo: { labels: { en: 'Cargo', zh: '货运量' } },
    trains: { labels: { en: 'Freight trains', zh: '班列' } },
  },
  partners: {
    world: { labels: { en: 'All partners', zh: '全部' } },
    none: { labels: { en: 'No partner', zh: '无' } },
    BB: { labels: { en: 'Borland', zh: '丙国' } },
    CC: { labels: { en: 'Corland', zh: '丁国' } },
    // Areas too: countries that report and are traded with.
    AA: { labels: { en: 'Aland', zh: '甲国' }, aliases: { zh: ['全国'] } },
    DD: { labels: { en: 'Deland', zh: '戊国' } },
    EE: { labels: { en: 'Eeland', zh: '己国' } },
    league: { labels: { en: 'Six League countries', zh: '六国联盟' }, aliases: { en: ['the League'] } },
  },
  breakdowns: {
    total: { labels: { en: 'Total', zh: '合计' } },
    private: { labels: { en: 'Private enterprises', zh: '民营企业' }, aliases: { en: ['private firms'] } },
    machines: { labels: { en: 'Machines', zh: '机电产品' } },
  },
};
