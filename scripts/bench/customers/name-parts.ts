const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** What the names of invented companies are put together from, in three languages. */
export const english = {
  heads:
    list(`al ar ash bar bel brad brent bry cal car chel clay cole cor cran dal dar den dun east ed el fair fen
    gar glen gran hal ham har hart hay hol ken king kirk lan lin lock mal mar mel mid mor nor oak orm pem port quin
    rad rain red ros row sal sand sel shel stan sum tal thorn tor val wal war wes whit wil win wood yar`),
  tails:
    list(`a ax bourne bridge brook bury by castle combe cote den dale don ex ey field ford gate grove ham hurst
    ia ich ing ington ix land leigh ley low mere mond mont more ness o or over port ridge shaw side stead stone ton
    vale ville ward way well wick worth`),
  trades:
    list(`Adventures Airways Analytics Architects Bakery Bank Biotech Books Builders Capital Catering Ceramics
    Chemicals Clinics Coffee College Construction Consulting Cycles Dairy Dental Design Electric Energy Engineering
    Estates Farms Fashion Films Finance Fisheries Foods Foundry Freight Furniture Gardens Glass Harvest Health
    Holdings Hotels Instruments Insurance Interiors Laboratories Law Lighting Logistics Machinery Marine Media Metals
    Motors Museum Music Optics Outfitters Packaging Paper Pharma Plastics Pottery Press Printing Publishing Railways
    Recycling Research Robotics School Security Shipping Software Solar Steel Studios Systems Tailors Telecom
    Textiles Timber Tools Toys Traders Travel Vineyards Waste Watches Winery Wines Works Yachts`),
  regions:
    list(`Alpine Atlantic Baltic Central Coastal Eastern European Global Highland Inland Island Lakeside
    Metropolitan Midland National Nordic Northern Pacific Regional Riverside Royal Southern Thames United Western`),
  forms: ["Ltd", "Inc.", "LLC", "Co., Ltd.", "PLC", "Corp.", "Pty Ltd", "GmbH", "BV"],
};

export const french = {
  trades:
    list(`Atelier Assurances Boucherie Boulangerie Brasserie Cabinet Café Carrosserie Charpente Chocolaterie
    Cidrerie Clinique Coopérative Couverture Crèmerie Domaine Ébénisterie Éclairage École Éditions Électricité
    Épicerie Établissements Ferronnerie Fonderie Fromagerie Garage Horlogerie Hôtel Huilerie Imprimerie Institut
    Jardinerie Laboratoire Laiterie Librairie Lunetterie Maçonnerie Maison Manufacture Menuiserie Messageries
    Papeterie Pâtisserie Pépinière Pharmacie Plomberie Poissonnerie Restaurant Savonnerie Scierie Serrurerie Société
    Tannerie Teinturerie Théâtre Tonnellerie Transports Travaux Verrerie Vignobles`),
  heads:
    list(`Ab Al An Ar Au Bé Ber Bon Bou Bri Ca Cha Châ Clé Cor Da De Dé Du Fau Fé Fla Fon Ga Gé Gi Gau Gra Ha
    Hé Jac La Lai Le Lé Li Lou Ma Mé Mer Mi Mon Mo Na No Oli Pa Pé Per Pi Pré Ra Ré Ri Ro Rou Sa Sé Si Sou Ta Thé Ti
    Tré Va Vé Vi Vau`),
  tails:
    list(`beau bert bier blanc bois bourg chard court cot din don dry fort gnac gneux gnon ger lain lande lard
    let lier lin lon lot maître mand mard mont naud nel nier nin quet rac rand rault ret reux rin rmain ron roux sard
    seau sier sseau tain tel teau thier tier tin ton veau ville zac`),
  places:
    list(`Bocage Canal Château Chêne Cœur Coteau Faubourg Fleuve Forum Gué Halage Lac Lavoir Marais Marché
    Moulin Palais Parc Phare Plateau Pont Port Prieuré Quai Rocher Ruisseau Verger Vieux-Port Vignoble Village`),
  forms: ["SARL", "SAS", "SA", "EURL", "S.A.R.L.", "SNC"],
};

/** A Chinese word and how it is written in a domain. */
export interface Romanised {
  readonly han: string;
  readonly latin: string;
}

const romanised = (words: string): readonly Romanised[] =>
  list(words).map((word) => {
    const [han = "", latin = ""] = word.split("/");
    return { han, latin };
  });

export const chinese = {
  cities: list(
    "北京 上海 深圳 广州 杭州 苏州 南京 成都 武汉 青岛 大连 宁波 厦门 重庆 天津 西安 长沙 无锡 济南 福州",
  ),
  characters:
    romanised(`安/an 宝/bao 博/bo 昌/chang 晨/chen 诚/cheng 川/chuan 达/da 德/de 鼎/ding 东/dong 飞/fei
    丰/feng 峰/feng 福/fu 富/fu 光/guang 广/guang 国/guo 海/hai 汉/han 航/hang 恒/heng 宏/hong 虹/hong 华/hua 辉/hui
    慧/hui 嘉/jia 佳/jia 建/jian 江/jiang 杰/jie 金/jin 锦/jin 晶/jing 景/jing 巨/ju 君/jun 凯/kai 康/kang 科/ke 乐/le
    力/li 立/li 联/lian 林/lin 龙/long 隆/long 绿/lv 美/mei 明/ming 铭/ming 宁/ning 鹏/peng 启/qi 千/qian 青/qing
    庆/qing 泉/quan 荣/rong 瑞/rui 润/run 森/sen 山/shan 杉/shan 盛/sheng 世/shi 舒/shu 顺/shun 硕/shuo 泰/tai 腾/teng
    天/tian 通/tong 同/tong 万/wan 旺/wang 威/wei 文/wen 祥/xiang 欣/xin 新/xin 信/xin 兴/xing 星/xing 轩/xuan 雅/ya
    阳/yang 耀/yao 怡/yi 亿/yi 益/yi 银/yin 英/ying 永/yong 优/you 宇/yu 玉/yu 裕/yu 远/yuan 云/yun 泽/ze 展/zhan
    正/zheng 志/zhi 智/zhi 中/zhong 众/zhong 卓/zhuo`),
  trades:
    romanised(`物流/wuliu 科技/keji 设计/sheji 贸易/maoyi 电子/dianzi 软件/ruanjian 建材/jiancai 食品/shipin
    服饰/fushi 医药/yiyao 机械/jixie 化工/huagong 传媒/chuanmei 教育/jiaoyu 环保/huanbao 能源/nengyuan 家具/jiaju
    印刷/yinshua 旅游/lvyou 咨询/zixun 网络/wangluo 生物/shengwu 茶业/chaye 包装/baozhuang 光学/guangxue
    精密仪器/jingmiyiqi 文化/wenhua 餐饮/canyin`),
  forms: ["有限公司", "股份有限公司", "有限责任公司"],
};
