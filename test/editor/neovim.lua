-- Opens the draft that Neovim was started with in the language server that SERVER_COMMAND names (JSON, a list), and
-- writes what Neovim then knows of it as one line of JSON: diagnostics, symbols, and the draft as its first offered fix
-- for the first finding leaves it. Written for Neovim 0.7, which has no vim.lsp.start.
local patience, poll = 30000, 20

local function wait(what, condition)
  assert(vim.wait(patience, condition, poll), 'waited in vain for ' .. what)
end

local function attach(buffer)
  local config = {
    name = 'response-desk',
    cmd = vim.fn.json_decode(vim.env.SERVER_COMMAND),
    root_dir = vim.fn.getcwd(),
    capabilities = vim.lsp.protocol.make_client_capabilities(),
  }
  local id = assert(vim.lsp.start_client(config), 'the server does not start')
  assert(vim.lsp.buf_attach_client(buffer, id), 'the server cannot be attached')
  return id
end

local function ask(buffer, client, method, params)
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, patience)
  assert(answers and answers[client] and answers[client].result, (problem or 'no answer') .. ' to ' .. method)
  return answers[client].result
end

local function first_fix(buffer, client)
  local found = vim.diagnostic.get(buffer)[1]
  local start = { line = found.lnum, character = found.col }
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = start, ['end'] = start },
    context = { diagnostics = {} },
  }
  return ask(buffer, client, 'textDocument/codeAction', params)[1]
end

local function probe()
  local buffer = vim.api.nvim_get_current_buf()
  local client = attach(buffer)
  wait('diagnostics', function() return #vim.diagnostic.get(buffer) > 0 end)
  local diagnostics = vim.diagnostic.get(buffer)
  local document = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  local symbols = ask(buffer, client, 'textDocument/documentSymbol', document)
  local action = first_fix(buffer, client)
  vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
  wait('the finding to go', function() return #vim.diagnostic.get(buffer) == #diagnostics - 1 end)
  return {
    diagnostics = diagnostics,
    symbols = symbols,
    fix = action.title,
    mended = vim.api.nvim_buf_get_lines(buffer, 0, -1, true),
  }
end

local ok, result = pcall(probe)
io.stdout:write(vim.fn.json_encode(ok and result or { problem = tostring(result) }) .. '\n')
io.stdout:flush()
vim.cmd('qall!')
