// The programs that tests start keep no compiled code in the folders of whoever runs the tests, unless they are told where.
process.env.NODE_DISABLE_COMPILE_CACHE = '1'
