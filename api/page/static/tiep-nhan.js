// Upload by drag and drop, with progress. Without this file the form sends as forms do.

const form = document.querySelector("[data-drop]");
const input = form.querySelector("input[type=file]");
const bar = form.querySelector("progress");
const said = form.querySelector(".drop-said");
const limit = (name) => Number(form.dataset[name]);
const megabytes = (bytes) => `${Math.round(bytes / 1048576).toLocaleString("vi-VN")} MB`;

function objection(files) {
  if (!files.length) return "Chưa chọn tệp nào.";
  if (files.length > limit("most")) return `Mỗi lần chỉ gửi được ${limit("most")} tệp.`;
  const large = files.find((file) => file.size > limit("largest"));
  if (large) return `Tệp “${large.name}” lớn hơn ${megabytes(limit("largest"))}.`;
  const sum = files.reduce((total, file) => total + file.size, 0);
  return sum > limit("largestRequest") ? `Mỗi lần chỉ gửi được ${megabytes(limit("largestRequest"))}.` : "";
}

function send(files) {
  said.textContent = objection(files);
  if (said.textContent) return;
  const body = new FormData();
  for (const file of files) body.append("tep", file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", "/api/v1/intake");
  request.responseType = "json";
  request.upload.addEventListener("progress", (event) => {
    bar.value = event.lengthComputable ? event.loaded / event.total : 0;
    said.textContent = `Đang gửi ${files.length} tệp…`;
  });
  request.addEventListener("load", () => {
    if (request.status === 202) return location.assign(`/tiep-nhan/dot/${request.response.id}`);
    bar.hidden = true;
    said.textContent = [request.response?.detail, request.response?.remedy].filter(Boolean).join(" ") || "Không gửi được tệp.";
  });
  request.addEventListener("error", () => {
    bar.hidden = true;
    said.textContent = "Mất kết nối khi đang gửi. Hãy thử lại.";
  });
  bar.hidden = false;
  request.send(body);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send([...input.files]);
});

for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, (event) => {
    event.preventDefault();
    form.classList.add("over");
  });
}
form.addEventListener("dragleave", (event) => {
  if (!form.contains(event.relatedTarget)) form.classList.remove("over");
});
form.addEventListener("drop", (event) => {
  event.preventDefault();
  form.classList.remove("over");
  send([...event.dataTransfer.files]);
});
