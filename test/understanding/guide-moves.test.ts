import { describe, expect, it } from "@jest/globals";
import type { Language } from "../../src/catalog/types.ts";
import { guideMoves } from "../../src/understanding/types.ts";
import type { GuideMove } from "../../src/understanding/types.ts";
import { understanding } from "./support/understanding.ts";

type Move = Exclude<GuideMove, "remind">;

const moves: Readonly<Record<Language, Readonly<Record<Move, readonly string[]>>>> = {
  en: {
    done: [
      "done",
      "ok done",
      "it's done",
      "I'm done",
      "finished",
      "completed",
      "done thanks!",
      "ok, that's done now",
      "next",
      "next step please",
      "continue",
      "step 3 is done",
      "all done",
      "i did it",
      "ok next",
      "Done!",
      "yes, done",
      "done, next step",
      "ok I've done it",
      "finished it",
      "i have finished",
    ],
    back: [
      "back",
      "go back",
      "previous step",
      "go back one step",
      "one step back please",
      "go back to the previous step",
      "undo the last step",
      "undo my last answer",
    ],
    skip: ["skip", "skip this step", "skip it", "i'll skip this one"],
    undo: [
      "undo",
      "undo that",
      "undo it please",
      "ok undo",
      "can I undo that?",

      "undo the last change",
      "take that back",
    ],
    "restart-guide": [
      "restart the guide",
      "start the guide over",
      "start the guide again from the beginning",
    ],
    "drop-guide": ["drop the guide", "close the guide", "stop the guide", "abandon the guide for Contoso"],
    checklist: [
      "give me the checklist",
      "can I have the checklist please",
      "checklist",
      "send me the checklist",
      "I'd like the checklist",
    ],
    script: [
      "give me the powershell script",
      "the script for Contoso",
      "is there a script?",
      "powershell",
      "do you have a powershell script?",
    ],
    "cancel-reminder": ["cancel the reminder", "don't remind me", "forget the reminder"],
  },
  fr: {
    done: [
      "c'est fait",
      "fait",
      "cest fait",
      "terminé",
      "ok c'est bon",
      "c bon",
      "voilà c'est fait merci",
      "suivant",
      "étape suivante",
      "continue",
      "on continue",
      "j'ai fini",
      "ça y est",
      "étape 3 terminée",
      "ok fait",
      "voilà, c'est terminé",
      "oui c'est fait",
      "c'est bon",
      "l'étape est terminée",
      "passe à l'étape suivante",
    ],
    back: [
      "retour",
      "étape précédente",
      "reviens en arrière",
      "précédent",
      "revenir à l'étape précédente",
      "annule la dernière étape",
      "annuler ma dernière réponse",
    ],
    skip: ["passer", "je passe", "passer cette étape", "on passe", "saute cette étape"],
    undo: [
      "rétablir",
      "défaire",
      "défais ça",
      "annule la dernière action",

      "retablir svp",
      "je veux défaire ça",
    ],
    "restart-guide": [
      "recommencer le guide",
      "recommence le guide depuis le début",
      "reprendre le guide à zéro",
      "recommence le guide",
    ],
    "drop-guide": ["abandonner le guide", "arrête le guide stp", "ferme le guide", "laisse tomber le guide"],
    checklist: [
      "la liste de contrôle",
      "donne-moi la checklist",
      "je veux la liste de contrôle pour Contoso",
      "envoie moi la checklist",
    ],
    script: [
      "le script powershell",
      "donne moi le script",
      "je peux avoir le script powershell ?",
      "y a-t-il un script powershell ?",
    ],
    "cancel-reminder": ["annule le rappel", "ne me rappelle pas", "supprime le rappel"],
  },
  zh: {
    done: [
      "完成",
      "完成了",
      "做好了",
      "好了",
      "已经完成了",
      "我做完了",
      "搞定了",
      "下一步",
      "继续",
      "好的，完成了",
      "好，下一步",
      "这一步做好了",
    ],
    back: ["上一步", "返回", "回到上一步", "返回上一步", "撤销上一步"],
    skip: ["跳过", "跳过这一步", "先跳过"],
    undo: ["撤消", "撤销", "撤销这个", "请撤回", "撤消刚才的操作", "取消刚才的操作"],
    "restart-guide": ["重新开始这个指南"],
    "drop-guide": ["放弃这个指南", "关闭指南"],
    checklist: ["给我清单", "把检查清单发给我", "清单发给我"],
    script: ["给我脚本", "给我 PowerShell 脚本", "请给我 PowerShell 脚本", "有脚本吗"],
    "cancel-reminder": ["取消提醒", "不用提醒我了", "取消这个提醒"],
  },
};

const returns: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "where was I?",
    "where were we",
    "continue my guide",
    "my guides",
    "show my guides",
    "what was I doing",
    "resume",
    "continue the guide",
    "where did we stop",
    "what's the next step?",
    "where was I with Contoso?",
    "which step am I on",
  ],
  fr: [
    "où en étais-je ?",
    "ou j en etais",
    "ou j'en étais déjà",
    "on en était où",
    "mes guides",
    "montre-moi mes guides",
    "reprendre le guide",
    "reprendre",
    "continuer le guide",
    "où en est-on avec Contoso ?",
    "j'en suis à quelle étape",
  ],
  zh: [
    "我做到哪一步了？",
    "我做到哪了",
    "我的指南",
    "继续指南",
    "上次做到哪里",
    "刚才到哪一步了",
    "继续我的指南",
  ],
};

const understand = (text: string) => understanding.understand(text);

describe.each(Object.entries(moves))("a move through a guide in %s", (_, byMove) => {
  describe.each(guideMoves.filter((move) => move !== "remind"))("%s", (move) => {
    it.each(byMove[move])("%s", async (text) => {
      expect(await understand(text)).toMatchObject({
        intent: "resume-guide",
        move,
        rest: "",
        remindWhen: undefined,
      });
    });
  });
});

describe.each(Object.entries(returns))("a return to a guide in %s", (_, rows) => {
  it.each(rows)("%s", async (text) => {
    const expected = { intent: "resume-guide", move: undefined, guide: undefined, rest: "" };
    expect(await understand(text)).toMatchObject(expected);
  });
});
