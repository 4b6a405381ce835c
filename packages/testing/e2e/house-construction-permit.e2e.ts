/** A house: the gate tells those who need no permit to stop; those who do file with floors that add up and drawings. */
import { expectStored } from "./stored.js";
import { expect, test } from "./town.js";
import { disguised, pdf } from "../src/paper.js";

const home = { province: "Thành phố Hồ Chí Minh", ward: "Phường Sài Gòn", street: "12 Lê Lợi" };
const stored = { ...home, province: "79", country: "VN", asOf: "2025-07-01" };

const answers = {
  gate: { underSevenStoreys: "yes", underFiveHundred: "yes", listedArea: "yes" },
  owner: { fullName: "Trần Văn Bình", personalId: "079090012345", address: stored, phone: "+84912345678" },
  hasRepresentative: false,
  plot: {
    lotNumber: "125",
    mapSheet: "12",
    area: 80,
    address: stored,
    landUse: "residential",
    certificateNumber: "CK 123456",
    certificateDate: "2015-06-01",
    leased: true,
    areaStated: "yes",
  },
  building: { class: "four", purpose: "Nhà ở", groundArea: 64, density: 80, height: 11.5, setback: 0, siteElevation: 0.2 },
  floors: [
    { type: "ground", area: 64 },
    { type: "upper", area: 64.5 },
    { type: "roof", area: 20.2 },
  ],
  storeys: 3,
  floorSum: 148.7,
  totalFloorArea: 148.7,
  special: { fireSafety: "no", verification: "no", heritage: "no" },
  designer: { fullName: "Lê Minh Khang", certificateNumber: "HCM-00012345" },
  schedule: { start: "2027-03", finish: "2027-12" },
};

test.use({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });
test.setTimeout(180_000);

test("a house that needs no permit, and one that does", async ({ visit, town }) => {
  const form = await visit.open("house-construction-permit", "vi");
  await visit.inspect("start");
  await form.start();
  await form.chooseCase("house");

  // the gate: told to stop, in words, and asked once more
  await form.isAt("gateStep");
  await form.answerAll({ "gate.underSevenStoreys": "yes", "gate.underFiveHundred": "yes", "gate.listedArea": "no" });
  await expect(form.row("gate.exempt")).toContainText("không cần giấy phép");
  await visit.inspect("gate-exempt");
  const doubt = await form.tryNext();
  await expect(doubt).toContainText("có thể không cần giấy phép");
  await visit.inspect("gate-doubt");
  await form.answer("gate.listedArea", "unknown");
  await expect(form.row("gate.askWard")).toBeVisible();
  await expect(form.row("gate.exempt")).toBeHidden();
  await form.answer("gate.listedArea", "yes");
  await expect(form.row("gate.needed")).toBeVisible();
  await form.next();

  await form.isAt("ownerStep");
  await form.answerAll({
    "owner.fullName": "Trần Văn Bình",
    "owner.personalId": "079090012345",
    "owner.address": home,
    "owner.phone": "0912345678",
    hasRepresentative: false,
  });
  await form.next();
  await form.isAt("plotStep");
  await form.answerAll({
    "plot.lotNumber": "125",
    "plot.mapSheet": "12",
    "plot.area": "80",
    "plot.address": home,
    "plot.landUse": "agricultural",
  });
  await expect(form.row("plot.conversion")).toBeVisible();
  await expect(form.row("plot.landUse")).toContainText("Chỉ được xây nhà ở trên đất ở");
  await visit.inspect("plot-with-error");
  await form.answerAll({
    "plot.landUse": "residential",
    "plot.certificateNumber": "CK 123456",
    "plot.certificateDate": "2015-06-01",
    "plot.leased": true,
    "plot.areaStated": "yes",
  });
  await form.next();
  await form.isAt("buildingStep");
  await form.answerAll({
    "building.class": "four",
    "building.purpose": "Nhà ở",
    "building.groundArea": "70",
    "building.density": "80",
    "building.height": "11,5",
    "building.setback": "0",
    "building.siteElevation": "0,2",
  });
  await form.tryNext();
  await expect(form.row("building.groundArea")).toContainText("vượt mật độ");
  await form.answer("building.groundArea", "64");
  await form.next();

  // floors: added, moved, removed; the sum follows
  await form.isAt("floorsStep");
  const floors = [
    ["ground", "64"],
    ["roof", "20,2"],
    ["upper", "64,5"],
    ["attic", "9"],
  ] as const;
  for (const [index, [type, area]] of floors.entries()) {
    if (!(await form.row(`floors.${index}.type`).count())) await form.addRow("floors");
    await form.answerAll({ [`floors.${index}.type`]: type, [`floors.${index}.area`]: area });
  }
  await expect(form.row("storeys")).toContainText("4");
  await expect(form.row("floorSum")).toContainText("157,7");
  await form.removeRow("floors", 3);
  await form.moveRow("floors", 2, "up");
  await expect(form.row("floorSum")).toContainText("148,7");
  await form.answer("totalFloorArea", "150");
  await visit.inspect("floors");
  await form.tryNext();
  await expect(form.row("totalFloorArea")).toContainText("0,1 m²");
  await visit.inspect("floors-with-error");
  await form.answer("totalFloorArea", "148,7");
  await form.next();

  await form.isAt("requirementsStep");
  await form.answerAll({ "special.fireSafety": "unknown", "special.verification": "no", "special.heritage": "no" });
  await expect(form.row("special.askOffice")).toBeVisible();
  await form.answer("special.fireSafety", "no");
  await expect(form.row("special.askOffice")).toBeHidden();
  await form.next();
  await form.isAt("designStep");
  await form.answerAll({
    "designer.fullName": "Lê Minh Khang",
    "designer.certificateNumber": "HCM-00012345",
    "schedule.start": "03/2027",
    "schedule.finish": "12/2027",
  });
  await visit.inspect("design");
  await form.next();

  const papers = [
    { requirement: "landPaper", alternative: "certificate", paper: pdf("sổ đỏ.pdf") },
    { requirement: "sitePlan", paper: pdf("mặt bằng.pdf") },
    { requirement: "floorPlans", paper: pdf("các tầng.pdf") },
    { requirement: "foundationPlan", paper: pdf("móng.pdf") },
    { requirement: "adjacentUndertaking", paper: pdf("cam kết.pdf") },
    { requirement: "lease", paper: pdf("hợp đồng thuê.pdf") },
  ];
  await expect(form.heading).toHaveText(form.locale.steps.documents);
  await form.chooseAlternative("landPaper", "certificate");
  await form.attach("landPaper", disguised("virus.pdf", "application/pdf", "MZ this is no PDF"));
  await expect(form.card("landPaper")).toContainText("virus.pdf");
  await expect(form.card("landPaper")).toContainText("PDF");
  await visit.inspect("documents-refused");
  for (const { requirement, paper } of papers) await form.attach(requirement, paper);
  for (const { requirement, paper } of papers) await form.uploaded(requirement, paper.name);
  await visit.inspect("documents-given");
  await form.next();
  await expect(form.form).toContainText("148,7");
  await visit.inspect("check");
  await form.declareAndSubmit();
  const { code } = await form.receipt();
  await visit.inspect("confirmation");
  await expectStored(town, code, {
    case: "house",
    answers,
    totals: { VND: 75_000 },
    term: { value: 7, unit: "workingDay" },
    papers,
  });
});
