
import { readLabelled } from "@/scripts/train/labelled-samples";
import { decide, defaultThresholds } from "@/lib/understanding/built-in/decide";
import { judgeDecision } from "@/scripts/train/judge";
import { readFileSync, writeFileSync } from "node:fs";
const gold=readLabelled("tests/eval/labelled"); const sig=new Map(JSON.parse(readFileSync("/tmp/signals.json","utf8")).map((o:any)=>{o.signals.items.forEach((i:any)=>i.explains??=[]);return [o.id,o]}));
export function run(th:any, verbose=false){
 const table:any={}; const kinds:any={}; const errs:string[]=[]; let right=0,n=0,items=0,unans=0,unansA=0,has=0,offers=0,stated=0;
 for(const s of gold){ const o:any=sig.get(s.id); if(!o) continue; const dec=decide(o.signals,th); const j=judgeDecision(dec,s,o.days); n++; if(j.isRight) right++; if(j.isRight&&!dec.isOffer) stated++; items+=dec.services.length+dec.texts.length; if(dec.isOffer) offers++;
  const slug=s.workshop.slug; (table[slug]??=[0,0])[1]++; if(j.isRight) table[slug][0]++; (kinds[s.kind]??=[0,0])[1]++; if(j.isRight) kinds[s.kind][0]++;
  if(s.expected.abstain===true){unans++; if(j.answered) unansA++;} if(j.reasons.some(r=>r.startsWith("has "))) has++;
  if(!j.isRight&&verbose){ const idx=s.workshop.index; const nm=(a:number)=>idx.services[a]!.service.name; const tt=(a:number)=>idx.texts[a]!.text.text.text.slice(0,45);
   errs.push([slug.slice(0,8),s.id,s.kind,s.text.slice(0,110),"GOLD",[...s.gold.labels].join(","),[...s.gold.services].map(nm).join("+"),[...s.gold.texts].map(tt).join("+"),"GOT",dec.isOffer?"OFFER":"",dec.services.map(nm).join("+")+":"+dec.serviceAsks.join(","),dec.texts.map(tt).join("+"),dec.calendar??"",dec.contact.join(),dec.talk??"",dec.action??"",dec.refuse??"","WHY",j.reasons.join(";").slice(0,80),o.signals.items.slice(0,3).map((i:any)=>(i.isService?nm(i.at):tt(i.at).slice(0,20))+" "+i.chance.toFixed(2)).join(", "),Object.entries(o.signals.families).map(([k,v]:any)=>k.slice(0,14)+v.toFixed(2)).join(" ")].join(" | ")); } }
 if(verbose){ console.log(Object.entries(table).map(([k,v]:any)=>k+" "+(v[0]/v[1]*100).toFixed(1)).join("  ")); console.log(Object.entries(kinds).map(([k,v]:any)=>k+" "+v[0]+"/"+v[1]).join("  ")); writeFileSync("/tmp/errs.txt",errs.join("\n")); }
 return {right,pct:(right/n*100).toFixed(1),stated:(stated/n*100).toFixed(1),items:(items/n).toFixed(2),unansA,unans,has,offers};
}
const d=defaultThresholds; console.log("default",run(d,true));
if(process.env.GRID) for(const [k,vs] of Object.entries({first:[.3,.35,.4,.5,.55,.6],offer:[.03,.06,.09,.2],second:[.15,.2,.25,.4],secondShare:[.25,.35,.65],both:[.15,.35,.5],calendar:[.2,.3,.5,.6],contact:[.3,.4,.6],talk:[.3,.4,.7],list:[.2,.3],refuse:[.3,.4,.7],action:[.2,.25,.3,.45,.5],price:[.2,.5],duration:[.15,.2,.4],nothing:[.3,.4,.6,.8]})) for(const v of vs) console.log(k,v,JSON.stringify(run({...d,[k]:v})));
