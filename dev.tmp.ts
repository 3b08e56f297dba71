import { fitPairs, scoreAllPairs } from "@/scripts/train/fit-pairs";
import { readLabelled } from "@/scripts/train/labelled-samples";
import { readWeak } from "@/scripts/train/weak-samples";
import { filesIn, type Sample } from "@/scripts/train/samples";
import { goldLast, prepareSample, type PreparedSample } from "@/scripts/train/prepared-samples";
import { fitAsks, fitCandidates, fitDeciders, scoreAsks, scoreStages, topOf, type StageScores } from "@/scripts/train/fit-stages";
import { signalsOf } from "@/lib/understanding/built-in/decide";
import { judgeDecision } from "@/scripts/train/judge";
import { acceptRow, familyRow } from "@/lib/understanding/built-in/stages";
import { writeFileSync } from "node:fs";
const t0=performance.now(); const lap=(s:string)=>console.error(s,((performance.now()-t0)/1000).toFixed(1));
const gold = readLabelled("tests/eval/labelled");
const frozenSlugs=["hansewerk-rostock","lochside-filling","tayview-motors","stromwerk-pankow"];
const weak = process.env.NOWEAK?[]:readWeak(filesIn("tests/eval/cases",/jsonl$/),"tests/eval/workshops",/json$/).filter(s=>!frozenSlugs.includes(s.workshop.slug));
lap("read");
const all=[...gold,...weak].map(s=>prepareSample(s,goldLast(s)));
lap("prepared "+all.length);
const slugs=[...new Set(gold.map(s=>s.workshop.slug))]; const weakSlugs=[...new Set(weak.map(s=>s.workshop.slug))];
const foldOf=(s:Sample)=> { const g=slugs.indexOf(s.workshop.slug); return g>=0?g:weakSlugs.indexOf(s.workshop.slug)%slugs.length; };
const F=slugs.length; const folds=all.map(x=>foldOf(x.sample));
const asks=new Map<PreparedSample,any>();
for(let f=0;f<F;f++){ const pw=fitPairs(all.filter((_,i)=>folds[i]!==f)); const w=fitAsks(all.filter((_,i)=>folds[i]!==f)); all.forEach((x,i)=>{if(folds[i]===f) asks.set(x,{asks:scoreAsks(w,x),pairs:scoreAllPairs(pw,x)});}); }
lap("asks");
const scores=new Map<PreparedSample,StageScores>(); const candModels:any[]=[];
for(let f=0;f<F;f++){ const c=fitCandidates(all.filter((_,i)=>folds[i]!==f),x=>asks.get(x)!); candModels.push(c); all.forEach((x,i)=>{if(folds[i]===f) scores.set(x,scoreStages(x,asks.get(x)!,c));}); }
lap("cands");
// retrieval quality
let sv=0,sv1=0,sv3=0,tx=0,tx1=0,tx3=0; for(const x of all){ if(x.sample.isWeak) continue; const s=scores.get(x)!; const g=x.sample.gold; if(g.services.size){sv++; if(g.services.has(topOf(s.services,1)[0]!)) sv1++; if(topOf(s.services,3).some(a=>g.services.has(a))) sv3++;} if(g.texts.size){tx++; if(g.texts.has(topOf(s.texts,1)[0]!)) tx1++; if(topOf(s.texts,3).some(a=>g.texts.has(a))) tx3++;} }
console.log("service@1",(sv1/sv).toFixed(3),"@3",(sv3/sv).toFixed(3),"text@1",(tx1/tx).toFixed(3),"@3",(tx3/tx).toFixed(3));

const out:any[]=[];
for(let f=0;f<F;f++){ const d=fitDeciders(all.filter((_,i)=>folds[i]!==f),x=>scores.get(x)!);
 for(let i=0;i<all.length;i++){ const x=all[i]!; if(folds[i]!==f||x.sample.isWeak) continue; out.push({id:x.sample.id,days:x.days,signals:signalsOf(x.prepared,x.sample.workshop.index,scores.get(x)!,d)}); } }
lap("decided");
writeFileSync("/tmp/signals.json",JSON.stringify(out));
