/** Parents register a birth: papers that stand in for one another, chosen, changed and changed back. */
import { expectStored } from "./stored.js";
import { expect, test } from "./town.js";
import { pdf, photo } from "../src/paper.js";

const home = { province: "Thành phố Hồ Chí Minh", ward: "Phường Sài Gòn", street: "12 Lê Lợi" };
const stored = { ...home, province: "79", country: "VN", asOf: "2025-07-01" };
const twoWeeksAgo = new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10);

const answers = {
  requester: { fullName: "Trần Thị Mai", identityType: "personalId", personalId: "079195012345", residence: stored, phone: "+84912345678" },
  relation: "mother",
  child: {
    surname: "Nguyễn",
    middleName: "Ngọc",
    givenName: "Ánh",
    displayName: "Nguyễn Ngọc Ánh",
    dateOfBirth: twoWeeksAgo,
    sex: "female",
    ethnicity: "Kinh",
    nationality: "Việt Nam",
  },
  bornAt: "elsewhere",
  birthplace: "Phường Bến Thành, Thành phố Hồ Chí Minh",
  homeTown: "Xã Củ Chi, Thành phố Hồ Chí Minh",
  parentage: "motherOnly",
  mother: { fullName: "Trần Thị Mai", dateOfBirth: "1995", ethnicity: "Kinh", nationality: "Việt Nam", residence: stored },
  copies: 2,
  delivery: "counter",
};

test.use({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });

test("papers that stand in for one another", async ({ visit, town }) => {
  const form = await visit.open("birth-registration", "vi");
  await form.start();
  await form.chooseCase("relative");
  await form.isAt("requesterStep");
  await expect(form.row("agreedWithParents")).toBeVisible();
  await form.answer("agreedWithParents", false);
  await expect(form.row("agreedWithParents")).toContainText("Hãy thống nhất nội dung");
  await visit.inspect("not-agreed");
  // another situation: what does not belong to it goes away
  await form.back();
  await form.chooseCase("parent");
  await form.isAt("requesterStep");
  await expect(form.row("agreedWithParents")).toBeHidden();
  await form.answerAll({
    "requester.fullName": "Trần Thị Mai",
    "requester.identityType": "otherPaper",
    "requester.paperNumber": "C1234567",
  });
  await form.answer("requester.identityType", "personalId");
  await expect(form.row("requester.paperNumber")).toBeHidden();
  await form.answerAll({
    "requester.personalId": "079195012345",
    "requester.residence": home,
    "requester.phone": "0912345678",
    relation: "mother",
  });
  await form.next();

  await form.isAt("childStep");
  await form.answerAll({
    "child.surname": "Nguyễn",
    "child.middleName": "Ngọc",
    "child.givenName": "Ánh",
    "child.dateOfBirth": twoWeeksAgo,
    "child.sex": "female",
    "child.ethnicity": "Kinh",
  });
  await expect(form.row("child.displayName")).toContainText("Nguyễn Ngọc Ánh");
  await visit.inspect("child");
  await form.next();
  await form.answerAll({ bornAt: "facility", facilityName: "Bệnh viện Từ Dũ" });
  await form.answer("bornAt", "elsewhere");
  await form.answerAll({ birthplace: answers.birthplace, homeTown: answers.homeTown });
  await form.next();

  // the father's step comes and goes with the answer
  await form.isAt("parentageStep");
  await form.answer("parentage", "married");
  await expect(form.row("marriage.number")).toBeVisible();
  await form.answer("parentage", "motherOnly");
  await expect(form.row("marriage.number")).toBeHidden();
  await expect(form.row("motherOnlyNote")).toBeVisible();
  await visit.inspect("parentage");
  await form.next();
  await form.isAt("motherStep");
  await form.answerAll({
    "mother.fullName": "Trần Thị Mai",
    "mother.dateOfBirth": "1995",
    "mother.ethnicity": "Kinh",
    "mother.residence": home,
  });
  await form.next();
  await form.isAt("resultStep");
  await form.answerAll({ copies: "2", delivery: "post" });
  await expect(form.row("postAddress")).toBeVisible();
  await form.answer("delivery", "counter");
  await expect(form.row("postAddress")).toBeHidden();
  await visit.inspect("result");
  await form.next();

  await expect(form.heading).toHaveText(form.locale.steps.documents);
  await visit.inspect("documents");
  const card = form.card("birthNotification");
  const [statement, undertaking, wrong] = [photo("lời chứng.png", 60), pdf("cam đoan.pdf"), photo("nhầm.png", 50)];
  await form.chooseAlternative("birthNotification", "witness");
  await form.attach("birthNotification", statement);
  await form.uploaded("birthNotification", statement.name);
  await visit.inspect("documents-witness");
  await form.chooseAlternative("birthNotification", "undertaking");
  await visit.inspect("documents-undertaking");
  // the file stays: a person may have chosen the wrong kind for the right paper; here it was the wrong paper
  await form.removeFile("birthNotification", statement.name);
  await expect(card).not.toContainText(statement.name);
  const summary = await form.tryNext();
  await expect(summary).toContainText(form.text(form.definition.documents?.find(({ id }) => id === "birthNotification")?.title));
  await visit.inspect("documents-missing");
  await form.attach("birthNotification", [undertaking, wrong]);
  for (const { name } of [undertaking, wrong]) await form.uploaded("birthNotification", name);
  await form.removeFile("birthNotification", wrong.name);
  await expect(card).not.toContainText(wrong.name);
  await form.next();

  await expect(form.heading).toHaveText(form.locale.check.title);
  await expect(form.form).not.toContainText("Bệnh viện Từ Dũ");
  await expect(form.form).not.toContainText("C1234567");
  const alternatives = form.definition.documents?.find(({ id }) => id === "birthNotification")?.anyOf ?? [];
  await expect(form.form).toContainText(form.text(alternatives.find(({ id }) => id === "undertaking")?.title));
  await expect(form.form).not.toContainText(form.text(alternatives.find(({ id }) => id === "witness")?.title));
  await visit.inspect("check");
  await form.declareAndSubmit();
  const { code } = await form.receipt();
  await visit.inspect("confirmation");
  await expectStored(town, code, {
    case: "parent",
    answers,
    totals: { VND: 16_000 },
    term: { value: 0, unit: "workingDay", cutoff: "15:00" },
    papers: [{ requirement: "birthNotification", alternative: "undertaking", paper: undertaking }],
  });
});
