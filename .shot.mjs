import { chromium } from '@playwright/test'
const [,, password, who, ...paths] = process.argv
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] })
const c = await b.newContext({ viewport:{width:1280,height:900} })
const p = await c.newPage()
const base='http://localhost:'+(process.env.P||3303)
if (who!=='public'){ await p.goto(base+'/sign-in'); await p.getByLabel('Email address').fill(who+'@demo.invalid'); await p.getByLabel('Password').fill(password); await p.getByRole('button',{name:'Sign in'}).click(); await p.waitForURL('**/desk') }
let i=0
for (const path of paths){ for (const w of [1280,360]) { await p.setViewportSize({width:w,height:900}); const r=await p.goto(base+path); console.log(path,w,r.status(),p.url()); await p.screenshot({path:`/work/shots/${who}-${i}-${w}.png`,fullPage:true}) } i++ }
await b.close()
